/** The way from data to a scorecard, in order. */
export const steps = ["sources", "columns", "template", "check", "weights", "preview"] as const;

export type Step = (typeof steps)[number];

export function isStep(text: string | undefined): text is Step {
  return steps.some((step) => step === text);
}
