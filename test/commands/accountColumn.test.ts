import { expect, test } from "vitest";
import type { CardRequest } from "../../src/commands/api.ts";
import { commandsStage } from "./commandsStage.ts";
import { overviewFile } from "./tiktok.ts";

const open = commandsStage("eachTest");

test.each([
  ["en", "Data", "Account"],
  ["zh-CN", "数据", "账号"],
  ["ru", "Данные", "Аккаунт"],
] as const)(
  "the added column of the account is called so in %s, and a card with the English word goes on",
  async (language, data, account) => {
    const request: CardRequest = {
      sources: [overviewFile()],
      template: "tiktok-growth",
      by: { kind: "column", header: "Account" },
      inputs: { openingFollowers: 1000, videos: 20 },
      language,
    };
    const { cardId } = await open.commands.build(request);
    await open.addin.settled();
    expect(open.cells(data, 2, 2).map(([first]) => first)).toEqual([account, "Nordkai"]);
    const subjects = async () =>
      (await open.commands.readCard(cardId)).subjects.map(({ name, total }) => [name, total]);
    const before = await subjects();
    expect(before).toEqual([["Nordkai", expect.any(Number)]]);

    // So older builds wrote it, in every language.
    const head = { row: 0, column: 0, rows: 1, columns: 1 };
    open.addin.workbook.sheetNamed(data)?.write(head, [["Account"]]);
    await open.commands.refresh(cardId);
    await open.addin.settled();
    expect(await subjects()).toEqual(before);
    expect(open.cells(data, 1, 1)).toEqual([[account]]);
    await open.commands.update(cardId, { ...request, sources: [] });
    await open.addin.settled();
    expect(await subjects()).toEqual(before);
    expect(open.cells(data, 2, 2).map(([first]) => first)).toEqual([account, "Nordkai"]);
  },
);
