/** What the server will demand of a field; enough for a form to say so before it is sent. */
export interface FormRule {
  readonly required: boolean;
  /** Only whole numbers. */
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** In characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Source of a regular expression. */
  readonly pattern?: string;
  readonly format?: string;
  /** Codes the field (or each item of the list) may have. */
  readonly enum?: readonly string[];
  /** Schema in `formRules` that a nested object (or each object of the list) follows. */
  readonly schema?: string;
}
