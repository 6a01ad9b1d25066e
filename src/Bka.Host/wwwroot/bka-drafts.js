// Beside forms that are sent without it: what is typed is kept as a draft.
