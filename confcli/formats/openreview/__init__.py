"""Notes of OpenReview: papers that were submitted there."""
