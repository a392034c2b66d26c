"""Widgets of our own (Streamlit Components v2): source, built bundles, and their Python side."""
