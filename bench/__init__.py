"""Measurements: extraction quality on gold data, speed as ratios within one run."""
