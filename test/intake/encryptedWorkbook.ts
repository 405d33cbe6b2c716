import { CFB } from "@e965/xlsx";

/** A workbook with a password: what Excel writes is such a container, whatever is encrypted in it. */
export function encryptedWorkbook(): Uint8Array {
  const tools = CFB as unknown as {
    readonly utils: {
      readonly cfb_new: () => unknown;
      readonly cfb_add: (file: unknown, path: string, content: Buffer) => unknown;
    };
    readonly write: (file: unknown, options: { type: "buffer" }) => Buffer;
  };
  const container = tools.utils.cfb_new();
  tools.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(64));
  tools.utils.cfb_add(
    container,
    "/EncryptionInfo",
    Buffer.from([4, 0, 4, 0, 64, 0, 0, 0, ...Buffer.from("<encryption/>")]),
  );
  return new Uint8Array(tools.write(container, { type: "buffer" }));
}
