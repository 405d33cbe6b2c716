declare global {
  interface Window {
    /** What desktop Excel would inject into the add-in's page: its frame takes it from here. */
    excelExternal?: object;
  }
}

export {};
