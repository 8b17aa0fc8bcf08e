"""Measurements, side by side with what they are to be held against. Not tests: a noisy machine fails nothing."""
