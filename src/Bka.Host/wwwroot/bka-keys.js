// Beside links and buttons that do the same: shortcuts.
