"""What several systems share, pure: text, quantities, networks, documents, problems; a folder for each system."""
