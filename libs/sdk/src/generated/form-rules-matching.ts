// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

type Rules = Readonly<Record<string, FormRule>>;

export const ImportFacilities = {
  "source": {
    "required": true,
    "minLength": 1,
    "maxLength": 200
  },
  "dryRun": {
    "required": false
  },
  "rows": {
    "required": true,
    "minItems": 1,
    "maxItems": 500,
    "schema": "JsonRow"
  }
} as const satisfies Rules;

export const ImportLines = {
  "source": {
    "required": true,
    "minLength": 1,
    "maxLength": 200
  },
  "dryRun": {
    "required": false
  },
  "rows": {
    "required": true,
    "minItems": 1,
    "maxItems": 500,
    "schema": "JsonRow"
  }
} as const satisfies Rules;

export const JsonRow = {
  "line": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  },
  "cells": {
    "required": true
  }
} as const satisfies Rules;
