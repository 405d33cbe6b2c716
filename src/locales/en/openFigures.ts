/** What the pane says of figures that somebody has still to enter. The other languages are typed from this one. */
export const openFigureWords = {
  "check.open": "{measure} of {subject} is not yet entered. Enter it in {at}.",
  "check.openInFile": "{measure} of {subject} is not yet entered. Enter it in {at} of {file}, and add the file again.",
  "check.openMore":
    "{count, plural, one {# more figure is} other {# more figures are}} not yet entered; the entry sheet marks them.",
  "explain.open": "Enter it in {at}.",
} as const;

export type OpenFigureWords = Readonly<Record<keyof typeof openFigureWords, string>>;
