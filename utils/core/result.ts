/** An expected outcome as a value: either what was asked for, or the name of what went wrong. */
export type Result<Value, Why> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: Why };

export const succeed = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const fail = <Why>(why: Why): { readonly ok: false; readonly why: Why } => ({ ok: false, why });
