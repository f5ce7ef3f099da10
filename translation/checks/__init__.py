"""What a translated text is checked for: pure functions from a Chinese and an English text to findings."""
