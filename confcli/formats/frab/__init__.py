"""frab: TODO."""
