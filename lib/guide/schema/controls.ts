/**
 * What an admin does with a control, whatever it is drawn with:
 * `press` any button, link, tile, tab or menu item · `textbox` one or many lines · `combobox` a list to choose from, editable or not ·
 * `radio` and `checkbox` · `value` a label with its value beside or below it (text or a read-only box) ·
 * `rows` the data rows of a grid · `heading` the title of a blade, pane, card or dialog.
 */
export const controls = ['press', 'textbox', 'combobox', 'radio', 'checkbox', 'value', 'rows', 'heading'] as const;
export type Control = (typeof controls)[number];
