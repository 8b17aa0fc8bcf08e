"""What asks by itself: schedules, and whatever else looks again and again; and the loop that has it do so."""
