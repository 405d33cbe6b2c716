/** A running server of the workbench; see server.mjs. */
export interface WorkbenchServer {
  readonly port: number;
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<unknown>;
}

export interface ServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly flavour?: "desktop" | "web";
  /** Folder of the built add-in; dist by default. */
  readonly addin?: string;
  /** Folder of the built workbench page. */
  readonly page?: string;
}

export function startServer(options?: ServerOptions): Promise<WorkbenchServer>;
