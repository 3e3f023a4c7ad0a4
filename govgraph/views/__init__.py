"""What a picture shows, and which of it is left out."""
