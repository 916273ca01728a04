"""The words of the trade: frozen types with no behaviour beyond what a word means."""
