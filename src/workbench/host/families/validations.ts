import { intersection } from "../../model/cell.ts";
import type { NewValidation, Validation } from "../../model/objects.ts";
import { asBoolean, asEnum, asRecord, asText, optional } from "../arguments.ts";
import { invalidArgument, notImplemented } from "../errors.ts";
import { handlerOf, type Handlers } from "../handlers.ts";
import { fullAddress, RangeRef } from "../range.ts";

const kinds = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;

/** Data validation of a range: the rule, the prompt and the alert. */
export function validationFamily(): Handlers {
  const touching = ({ sheet, area }: RangeRef) =>
    sheet.validations.filter(({ areas }) => areas.some((each) => intersection(each, area)));
  /** The one validation that holds for all cells of the range; null for none, undefined for several. */
  const found = (range: RangeRef): Validation | null | undefined => {
    const [first, ...others] = touching(range);
    if (!first) return null;
    const { area } = range;
    const covered = first.areas.reduce((sum, each) => {
      const shared = intersection(each, area);
      return sum + (shared ? shared.rows * shared.columns : 0);
    }, 0);
    return others.length === 0 && covered === area.rows * area.columns ? first : undefined;
  };
  const amend = (range: RangeRef, member: string, patch: Partial<NewValidation>) => {
    const current = found(range);
    if (!current) throw notImplemented(`DataValidation.${member} before a rule`);
    const { kind, operator, formula1, formula2, dropdown, ignoreBlanks, error, prompt } = current;
    const rule = { kind, operator, formula1, formula2, dropdown, ignoreBlanks, error, prompt };
    range.sheet.setValidation({ ...rule, areas: [range.area], ...patch });
  };
  return {
    DataValidation: handlerOf<"DataValidation", RangeRef>({
      get: {
        Type: (range) => {
          const current = found(range);
          if (current === null) return "None";
          return current ? current.kind.charAt(0).toUpperCase() + current.kind.slice(1) : "Inconsistent";
        },
        Rule: (range) => {
          const current = found(range);
          return current === undefined ? null : current === null ? {} : ruleOf(current);
        },
        IgnoreBlanks: (range) => found(range)?.ignoreBlanks ?? true,
        Prompt: (range) => {
          const prompt = found(range)?.prompt ?? { show: true, title: "", message: "" };
          return { showPrompt: prompt.show, title: prompt.title, message: prompt.message };
        },
        ErrorAlert: (range) => {
          const error = found(range)?.error ?? { show: true, style: "Stop", title: "", message: "" };
          return { showAlert: error.show, style: error.style, title: error.title, message: error.message };
        },
      },
      set: {
        Rule: (range, value) => {
          range.sheet.setValidation({
            areas: [range.area],
            ...asRule(value),
            ignoreBlanks: true,
            error: { show: true, style: "Stop", title: "", message: "" },
            prompt: { show: true, title: "", message: "" },
          });
        },
        IgnoreBlanks: (range, value) => {
          amend(range, "ignoreBlanks", { ignoreBlanks: asBoolean(value) });
        },
        Prompt: (range, value) => {
          const { showPrompt, title, message } = asRecord(value);
          amend(range, "prompt", {
            prompt: {
              show: optional(asBoolean)(showPrompt) ?? true,
              title: optional(asText)(title) ?? "",
              message: optional(asText)(message) ?? "",
            },
          });
        },
        ErrorAlert: (range, value) => {
          const { showAlert, style, title, message } = asRecord(value);
          amend(range, "errorAlert", {
            error: {
              show: optional(asBoolean)(showAlert) ?? true,
              style: optional(asEnum("DataValidationAlertStyle"))(style) ?? "Stop",
              title: optional(asText)(title) ?? "",
              message: optional(asText)(message) ?? "",
            },
          });
        },
      },
      call: {
        Clear: ({ sheet, area }) => {
          sheet.clearValidations(area);
        },
      },
    }),
  };
}

type Rule = Pick<NewValidation, "kind" | "operator" | "formula1" | "formula2" | "dropdown">;

/** Exactly one kind of rule is given: `{ list: … }`, `{ decimal: … }`, `{ custom: … }`… */
function asRule(value: unknown): Rule {
  const given = Object.entries(asRecord(value)).filter(([, each]) => each !== null && each !== undefined);
  const [name, body] = given[0] ?? [];
  const kind = kinds.find((each) => each === name);
  if (!kind || given.length !== 1) throw invalidArgument();
  const { source, inCellDropDown, formula, formula1, formula2, operator } = asRecord(body);
  if (kind === "list") {
    const text = asSource(source);
    if (text === "" || (!text.startsWith("=") && text.length > 255)) throw invalidArgument();
    return { kind, operator: "", formula1: text, formula2: "", dropdown: optional(asBoolean)(inCellDropDown) ?? true };
  }
  if (kind === "custom") return { kind, operator: "", formula1: asText(formula), formula2: "", dropdown: false };
  const name2 = asEnum("DataValidationOperator")(operator);
  const second = optional(asSource)(formula2) ?? "";
  if (name2.endsWith("etween") && second === "") throw invalidArgument();
  return { kind, operator: name2, formula1: asSource(formula1), formula2: second, dropdown: false };
}

/** A number, a text or a range, whose address becomes a formula. */
function asSource(value: unknown): string {
  if (value instanceof RangeRef) return `=${fullAddress(value.sheet, value.area, true)}`;
  return typeof value === "number" ? String(value) : asText(value);
}

function ruleOf({ kind, operator, formula1, formula2, dropdown }: Validation) {
  switch (kind) {
    case "list":
      return { list: { inCellDropDown: dropdown, source: formula1 } };
    case "custom":
      return { custom: { formula: formula1 } };
    default:
      return {
        [kind]: { operator, formula1: numeric(formula1), ...(formula2 === "" ? {} : { formula2: numeric(formula2) }) },
      };
  }
}

function numeric(text: string): string | number {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
