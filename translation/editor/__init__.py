"""The two-column editor: Chinese on the left, English on the right, and beside each text what helps to write it."""
