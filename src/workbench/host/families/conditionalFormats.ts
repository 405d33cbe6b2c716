import { intersection, type Json } from "../../model/cell.ts";
import type { ConditionalFormat } from "../../model/objects.ts";
import type { StylePatch } from "../../model/style.ts";
import type { Sheet } from "../../model/workbook.ts";
import { asBoolean, asColor, asEnum, asInteger, asJson, asRecord, asText, optional } from "../arguments.ts";
import type { HostContext } from "../context.ts";
import { invalidArgument, itemNotFound, notImplemented } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { RangeRef } from "../range.ts";
import {
  asFormulaText,
  asRuleFormula,
  asStop,
  asThreshold,
  barBound,
  newRule,
  scaleTypes,
  typeName,
} from "./conditionalRules.ts";

interface FormatRef {
  readonly sheet: Sheet;
  readonly id: string;
}

type KindOf<Kind extends ConditionalFormat["kind"]> = Extract<ConditionalFormat, { kind: Kind }>;

/** Conditional formats: formula, cell value, data bar and colour scale. Others answer NotImplemented. */
export function conditionalFormatFamily(host: HostContext): Handlers {
  const rule = ({ sheet, id }: FormatRef): ConditionalFormat => {
    const found = host.workbook.sheet(sheet.id)?.conditionalFormats.find((each) => each.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const of = <Kind extends ConditionalFormat["kind"]>(ref: FormatRef, kind: Kind): KindOf<Kind> => {
    const found = rule(ref);
    if (found.kind !== kind) throw invalidArgument(`the conditional format is no ${kind}`);
    return found as KindOf<Kind>;
  };
  const update = (ref: FormatRef, patch: Readonly<Record<string, unknown>>) => {
    ref.sheet.updateConditionalFormat(ref.id, patch);
  };
  const as = (kind: ConditionalFormat["kind"]) => (ref: FormatRef) => (of(ref, kind), ref);
  const asOrNull = (kind: ConditionalFormat["kind"]) => (ref: FormatRef) => (rule(ref).kind === kind ? ref : null);
  const styled = (ref: FormatRef) => {
    const found = rule(ref);
    if (found.kind !== "formula" && found.kind !== "cellValue")
      throw notImplemented(`ConditionalRangeFormat of ${found.kind}`);
    return found.format;
  };
  const style = (ref: FormatRef, patch: StylePatch) => {
    update(ref, { format: { ...styled(ref), ...patch } });
  };
  const without = (ref: FormatRef, keys: readonly (keyof StylePatch)[]) => {
    update(ref, {
      format: Object.fromEntries(Object.entries(styled(ref)).filter(([key]) => !keys.some((each) => each === key))),
    });
  };
  const property = (ref: FormatRef, key: string, fallback: Json) => of(ref, "dataBar").properties[key] ?? fallback;
  const setProperty = (ref: FormatRef, key: string, value: Json) => {
    update(ref, { properties: { ...of(ref, "dataBar").properties, [key]: value } });
  };
  const rules = ({ sheet, area }: RangeRef) =>
    sheet.conditionalFormats
      .filter(({ areas }) => areas.some((each) => intersection(each, area)))
      .map(({ id }): FormatRef => ({ sheet, id }));
  const setBar = (key: string, read: (value: unknown) => Json) => (ref: FormatRef, value: unknown) => {
    setProperty(ref, key, read(value));
  };
  const rangeOf = (ref: FormatRef) => {
    const { areas } = rule(ref);
    return areas.length === 1 && areas[0] ? new RangeRef(ref.sheet, areas[0]) : undefined;
  };
  return {
    ConditionalFormatCollection: handlerOf<"ConditionalFormatCollection", RangeRef>({
      items: rules,
      item: (range, key) => rules(range).find(({ id }) => id === key),
      call: {
        Add: ({ sheet, area }, type): FormatRef => {
          const name = asEnum("ConditionalFormatType")(type);
          const added = sheet.addConditionalFormat(newRule(name, area));
          return { sheet, id: added.id };
        },
        ClearAll: ({ sheet, area }) => {
          sheet.clearConditionalFormats(area);
        },
      },
    }),
    ConditionalFormat: handlerOf<"ConditionalFormat", FormatRef>({
      id: ({ id }) => id,
      get: {
        Id: ({ id }) => id,
        Type: (ref) => typeName(rule(ref)),
        Priority: (ref) => rule(ref).priority,
        StopIfTrue: (ref) => rule(ref).stopIfTrue,
      },
      set: {
        Priority: (ref, value) => {
          update(ref, { priority: asInteger(value) });
        },
        StopIfTrue: (ref, value) => {
          update(ref, { stopIfTrue: asBoolean(value) });
        },
      },
      nav: {
        Custom: as("formula"),
        CustomOrNullObject: asOrNull("formula"),
        CellValue: as("cellValue"),
        CellValueOrNullObject: asOrNull("cellValue"),
        DataBar: as("dataBar"),
        DataBarOrNullObject: asOrNull("dataBar"),
        ColorScale: as("colorScale"),
        ColorScaleOrNullObject: asOrNull("colorScale"),
      },
      call: {
        Delete: (ref) => {
          ref.sheet.deleteConditionalFormat(rule(ref).id);
        },
        GetRange: rangeOf,
        GetRangeOrNullObject: (ref) => rangeOf(ref) ?? null,
      },
    }),
    CustomConditionalFormat: handlerOf<"CustomConditionalFormat", FormatRef>({
      nav: { Rule: (ref) => ref, Format: (ref) => ref },
    }),
    ConditionalFormatRule: handlerOf<"ConditionalFormatRule", FormatRef>({
      get: { Formula: (ref) => of(ref, "formula").formula, FormulaLocal: (ref) => of(ref, "formula").formula },
      set: {
        Formula: (ref, value) => {
          update(ref, { formula: asRuleFormula(value) });
        },
        FormulaLocal: (ref, value) => {
          update(ref, { formula: asRuleFormula(value) });
        },
      },
    }),
    CellValueConditionalFormat: handlerOf<"CellValueConditionalFormat", FormatRef>({
      get: {
        Rule: (ref) => {
          const { operator, formulas } = of(ref, "cellValue");
          return {
            operator,
            formula1: formulas[0] ?? "",
            ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
          };
        },
      },
      set: {
        Rule: (ref, value) => {
          const { operator, formula1, formula2 } = asRecord(value);
          const second = optional(asFormulaText)(formula2);
          const formulas = [asFormulaText(formula1), ...(second === undefined ? [] : [second])];
          update(ref, { operator: asEnum("ConditionalCellValueOperator")(operator), formulas });
        },
      },
      nav: { Format: (ref) => ref },
    }),
    ConditionalRangeFormat: handlerOf<"ConditionalRangeFormat", FormatRef>({
      get: { NumberFormat: (ref) => styled(ref).numberFormat ?? null },
      set: {
        NumberFormat: (ref, value) => {
          style(ref, { numberFormat: asText(value) });
        },
      },
      nav: { Fill: (ref) => ref, Font: (ref) => ref },
    }),
    ConditionalRangeFill: handlerOf<"ConditionalRangeFill", FormatRef>({
      get: { Color: (ref) => styled(ref).fill ?? "" },
      set: {
        Color: (ref, value) => {
          style(ref, { fill: asColor(value) });
        },
      },
      call: {
        Clear: (ref) => {
          without(ref, ["fill"]);
        },
      },
    }),
    ConditionalRangeFont: handlerOf<"ConditionalRangeFont", FormatRef>({
      get: {
        Color: (ref) => styled(ref).color ?? "",
        Bold: (ref) => styled(ref).bold ?? null,
        Italic: (ref) => styled(ref).italic ?? null,
        Strikethrough: (ref) => styled(ref).strikethrough ?? null,
        Underline: (ref) => (styled(ref).underline ? "Single" : "None"),
      },
      set: {
        Color: (ref, value) => {
          style(ref, { color: asColor(value) });
        },
        Bold: (ref, value) => {
          style(ref, { bold: asBoolean(value) });
        },
        Italic: (ref, value) => {
          style(ref, { italic: asBoolean(value) });
        },
        Strikethrough: (ref, value) => {
          style(ref, { strikethrough: asBoolean(value) });
        },
        Underline: (ref, value) => {
          style(ref, { underline: asEnum("ConditionalRangeFontUnderlineStyle")(value) !== "None" });
        },
      },
      call: {
        Clear: (ref) => {
          without(ref, ["color", "bold", "italic", "strikethrough", "underline"]);
        },
      },
    }),
    DataBarConditionalFormat: handlerOf<"DataBarConditionalFormat", FormatRef>({
      get: {
        ShowDataBarOnly: (ref) => property(ref, "showDataBarOnly", false),
        BarDirection: (ref) => property(ref, "barDirection", "Context"),
        AxisFormat: (ref) => property(ref, "axisFormat", "Automatic"),
        AxisColor: (ref) => property(ref, "axisColor", "#000000"),
        LowerBoundRule: (ref) => barBound(of(ref, "dataBar").min),
        UpperBoundRule: (ref) => barBound(of(ref, "dataBar").max),
      },
      set: {
        ShowDataBarOnly: setBar("showDataBarOnly", asBoolean),
        BarDirection: setBar("barDirection", asEnum("ConditionalDataBarDirection")),
        AxisFormat: setBar("axisFormat", asEnum("ConditionalDataBarAxisFormat")),
        AxisColor: setBar("axisColor", asColor),
        LowerBoundRule: (ref, value) => {
          update(ref, { min: asThreshold(value, "min") });
        },
        UpperBoundRule: (ref, value) => {
          update(ref, { max: asThreshold(value, "max") });
        },
      },
      nav: { PositiveFormat: (ref) => ref, NegativeFormat: (ref) => ref },
    }),
    ConditionalDataBarPositiveFormat: handlerOf<"ConditionalDataBarPositiveFormat", FormatRef>({
      get: {
        FillColor: (ref) => of(ref, "dataBar").color,
        GradientFill: (ref) => property(ref, "gradientFill", true),
        BorderColor: (ref) => property(ref, "borderColor", ""),
      },
      set: {
        FillColor: (ref, value) => {
          update(ref, { color: asColor(value) });
        },
        GradientFill: setBar("gradientFill", asBoolean),
        BorderColor: setBar("borderColor", asJson),
      },
    }),
    ConditionalDataBarNegativeFormat: handlerOf<"ConditionalDataBarNegativeFormat", FormatRef>({
      get: {
        FillColor: (ref) => property(ref, "negativeFillColor", "#FF0000"),
        BorderColor: (ref) => property(ref, "negativeBorderColor", ""),
        MatchPositiveFillColor: (ref) => property(ref, "matchPositiveFillColor", false),
        MatchPositiveBorderColor: (ref) => property(ref, "matchPositiveBorderColor", true),
      },
      set: {
        FillColor: setBar("negativeFillColor", asColor),
        BorderColor: setBar("negativeBorderColor", asJson),
        MatchPositiveFillColor: setBar("matchPositiveFillColor", asBoolean),
        MatchPositiveBorderColor: setBar("matchPositiveBorderColor", asBoolean),
      },
    }),
    ColorScaleConditionalFormat: handlerOf<"ColorScaleConditionalFormat", FormatRef>({
      get: {
        ThreeColorScale: (ref) => of(ref, "colorScale").stops.length === 3,
        Criteria: (ref) => {
          const stops = of(ref, "colorScale").stops.map(({ at, color }) => ({
            type: scaleTypes[at.kind],
            formula: at.formula,
            color,
          }));
          const [minimum, middle, maximum] = stops.length === 3 ? stops : [stops[0], undefined, stops[1]];
          return { minimum, ...(middle ? { midpoint: middle } : {}), maximum };
        },
      },
      set: {
        Criteria: (ref, value) => {
          const { minimum, midpoint, maximum } = asRecord(value);
          const middle = optional(asRecord)(midpoint);
          const stops = [
            asStop(minimum, "min"),
            ...(middle ? [asStop(middle, "percentile")] : []),
            asStop(maximum, "max"),
          ];
          update(ref, { stops });
        },
      },
    }),
  };
}
