"""What the renderer of fleets is made of."""
