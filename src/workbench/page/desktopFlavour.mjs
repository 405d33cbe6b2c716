/** Microsoft's two addresses of office.js: the world's and the one for China's cloud. */
const libraryAddress = /https:\/\/appsforoffice\.[a-z0-9.]+\/(?:appsforoffice\/)?lib\/1\/hosted\/office\.js/g;

const librarySource = "/office-js/office.js";
const bridge = '<script src="/bridge.js"></script>';

/**
 * The add-in's HTML as the desktop flavour needs it, different in exactly two places: Microsoft's address of office.js becomes
 * the one under which the installed package is served, and one script precedes it, which is what desktop Excel injects.
 * Throws when the HTML doesn't load the library exactly once.
 */
export function forDesktopFlavour(html) {
  const found = [...html.matchAll(libraryAddress)];
  if (found.length !== 1) throw new Error(`the page loads office.js ${found.length} times instead of once`);
  const address = found[0].index;
  const tag = html.lastIndexOf("<script", address);
  return (
    html.slice(0, tag) + bridge + html.slice(tag, address) + librarySource + html.slice(address + found[0][0].length)
  );
}
