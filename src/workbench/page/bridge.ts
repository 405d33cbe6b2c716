import "./excelExternal.ts";

// Runs in the add-in's frame before its own scripts, as desktop Excel puts its object there before the page loads.
Object.assign(Reflect.get(window, "external") as object, window.parent.excelExternal);
