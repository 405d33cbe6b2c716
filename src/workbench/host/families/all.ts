import type { HostContext } from "../context.ts";
import type { Handlers } from "../handlers.ts";
import type { Metadata } from "../metadata.ts";
import { chartFamily } from "./charts.ts";
import { conditionalFormatFamily } from "./conditionalFormats.ts";
import { documentDataFamily } from "./documentData.ts";
import { nameFamily } from "./names.ts";
import { rangeFormatFamily } from "./rangeFormats.ts";
import { rangeFamily } from "./ranges.ts";
import { serviceFamily } from "./services.ts";
import { sheetViewFamily } from "./sheetViews.ts";
import { tableFamily } from "./tables.ts";
import { validationFamily } from "./validations.ts";
import { workbookFamily } from "./workbook.ts";
import { worksheetFamily } from "./worksheets.ts";

/** Everything of the API that the workbench has. */
export function familyHandlers(host: HostContext, metadata: Metadata): Handlers {
  return {
    ...workbookFamily(host),
    ...worksheetFamily(host),
    ...rangeFamily(host),
    ...rangeFormatFamily(host),
    ...tableFamily(host),
    ...nameFamily(host),
    ...conditionalFormatFamily(host),
    ...validationFamily(),
    ...chartFamily(host, metadata),
    ...sheetViewFamily(host),
    ...documentDataFamily(host),
    ...serviceFamily(host),
  };
}
