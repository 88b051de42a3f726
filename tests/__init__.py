"""Parvis's promises; the folders mirror the code."""
