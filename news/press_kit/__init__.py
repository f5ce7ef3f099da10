"""What a newsroom takes along from a release: its text, its pictures with their credit lines, its files."""
