/** What the pane says while files are read. The other languages are typed from this one. */
export const readingWords = {
  "sources.progress": "{done, number}% read",
  "sources.cancelled": "Reading was cancelled.",
} as const;
