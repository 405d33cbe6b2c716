import "./excelExternal.ts";

// Runs in the add-in's frame before its own scripts, as desktop Excel puts its object there before the page loads.
Object.assign(window.external, (window.parent as Window).excelExternal);
