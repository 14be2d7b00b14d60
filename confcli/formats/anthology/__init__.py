"""The XML of the ACL Anthology: collections of volumes of papers."""
