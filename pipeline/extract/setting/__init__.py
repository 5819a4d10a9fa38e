"""When and where an act was."""
