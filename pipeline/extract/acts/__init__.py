"""The acts of one sentence: triggers with their sides and figures, and which of them are one."""
