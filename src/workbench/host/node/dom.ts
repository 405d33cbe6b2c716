/** What `localStorage` and `sessionStorage` are, for the life of a page. */
export class MemoryStorage {
  private readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: unknown): void {
    this.items.set(key, String(value));
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }

  clear(): void {
    this.items.clear();
  }
}

/** An element that can be put into the document; links parse URLs, as the library uses them. */
export class FakeElement {
  readonly tagName: string;
  readonly style: Record<string, string> = {};
  readonly children: FakeElement[] = [];
  parentNode: FakeElement | null = null;
  onload: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  private readonly attributes = new Map<string, string>();

  constructor(
    tag: string,
    private readonly base: URL,
    private readonly inserted: (element: FakeElement) => void = () => undefined,
  ) {
    this.tagName = tag.toUpperCase();
  }

  get src(): string {
    return this.attributes.get("src") ?? "";
  }

  set src(value: string) {
    this.attributes.set("src", new URL(value, this.base).href);
  }

  get href(): string {
    return this.link?.href ?? "";
  }

  set href(value: string) {
    this.attributes.set("href", value);
  }

  get protocol(): string {
    return this.link?.protocol ?? "";
  }

  get host(): string {
    return this.link?.host ?? "";
  }

  get hostname(): string {
    return this.link?.hostname ?? "";
  }

  get port(): string {
    return this.link?.port ?? "";
  }

  get pathname(): string {
    return this.link?.pathname ?? "";
  }

  get origin(): string {
    return this.link?.origin ?? "";
  }

  setAttribute(name: string, value: string): void {
    if (name === "src") this.src = value;
    else this.attributes.set(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild<Child extends FakeElement>(child: Child): Child {
    this.children.push(child);
    child.parentNode = this;
    this.inserted(child);
    return child;
  }

  append(...children: FakeElement[]): void {
    for (const child of children) this.appendChild(child);
  }

  insertBefore<Child extends FakeElement>(child: Child): Child {
    return this.appendChild(child);
  }

  removeChild(child: FakeElement): FakeElement {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
    child.parentNode = null;
    return child;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  addEventListener(type: string, listener: (event: object) => void): void {
    if (type === "load") this.onload = listener;
    if (type === "error") this.onerror = listener;
  }

  removeEventListener(): void {
    this.onload = null;
    this.onerror = null;
  }

  descendants(): FakeElement[] {
    return [this, ...this.children.flatMap((child) => child.descendants())];
  }

  private get link(): URL | undefined {
    const href = this.attributes.get("href");
    return href === undefined ? undefined : new URL(href, this.base);
  }
}
