// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

type Rules = Readonly<Record<string, FormRule>>;

export const Capability = {
  "categories": {
    "required": true,
    "minItems": 1,
    "maxItems": 20,
    "enum": [
      "t-shirt",
      "shirt",
      "blouse",
      "dress",
      "skirt",
      "trousers",
      "jeans",
      "shorts",
      "hoodie",
      "knitwear",
      "jacket",
      "coat",
      "down-jacket",
      "suit",
      "sportswear",
      "underwear",
      "sleepwear",
      "swimwear",
      "childrenswear",
      "qipao"
    ]
  },
  "fabrics": {
    "required": true,
    "minItems": 1,
    "maxItems": 14,
    "enum": [
      "cotton",
      "linen",
      "silk",
      "wool",
      "polyester",
      "nylon",
      "viscose",
      "denim",
      "jersey",
      "fleece",
      "chiffon",
      "lace",
      "leather",
      "functional"
    ]
  },
  "processes": {
    "required": true,
    "minItems": 1,
    "maxItems": 15,
    "enum": [
      "cutting",
      "sewing",
      "overlocking",
      "flatlocking",
      "embroidery",
      "printing",
      "washing",
      "dyeing",
      "pleating",
      "quilting",
      "down-filling",
      "laser-cutting",
      "finishing",
      "ironing",
      "packing"
    ]
  },
  "modes": {
    "required": true,
    "minItems": 1,
    "maxItems": 3,
    "enum": [
      "cmt",
      "fob",
      "sample"
    ]
  },
  "machines": {
    "required": true,
    "minItems": 0,
    "maxItems": 50,
    "schema": "MachineCount"
  },
  "moqPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000
  },
  "workers": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100000
  },
  "minutesPerDay": {
    "required": true,
    "integer": true,
    "min": 60,
    "max": 1440
  },
  "efficiencyPercent": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 150
  },
  "leadTimeDays": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 365
  },
  "position": {
    "required": true,
    "schema": "GeoPosition"
  },
  "place": {
    "required": false,
    "minLength": 1,
    "maxLength": 300
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const Carriage = {
  "services": {
    "required": true,
    "minItems": 1,
    "maxItems": 4,
    "enum": [
      "part-load",
      "full-load",
      "express",
      "container"
    ]
  },
  "permitNumber": {
    "required": true,
    "minLength": 6,
    "maxLength": 40
  },
  "permitValidUntil": {
    "required": true,
    "format": "date"
  },
  "vehicles": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100000
  },
  "area": {
    "required": true,
    "minLength": 2,
    "maxLength": 300
  },
  "position": {
    "required": true,
    "schema": "GeoPosition"
  },
  "place": {
    "required": false,
    "minLength": 1,
    "maxLength": 300
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const CertifyBody = {
  "level": {
    "required": true,
    "enum": [
      "A",
      "AA",
      "AAA"
    ]
  },
  "scope": {
    "required": true,
    "minItems": 0,
    "maxItems": 20,
    "enum": [
      "t-shirt",
      "shirt",
      "blouse",
      "dress",
      "skirt",
      "trousers",
      "jeans",
      "shorts",
      "hoodie",
      "knitwear",
      "jacket",
      "coat",
      "down-jacket",
      "suit",
      "sportswear",
      "underwear",
      "sleepwear",
      "swimwear",
      "childrenswear",
      "qipao"
    ]
  },
  "validUntil": {
    "required": true,
    "format": "date"
  },
  "note": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  },
  "submittedAt": {
    "required": false,
    "format": "date-time"
  }
} as const satisfies Rules;

export const DossierReasonBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const GeoPosition = {
  "lat": {
    "required": true,
    "min": -90,
    "max": 90
  },
  "lng": {
    "required": true,
    "min": -180,
    "max": 180
  }
} as const satisfies Rules;

export const MachineCount = {
  "machine": {
    "required": true,
    "enum": [
      "lockstitch",
      "overlock",
      "flatlock",
      "buttonhole",
      "bartack",
      "embroidery",
      "laser-cutter",
      "auto-cutter",
      "down-filler",
      "flat-knitting",
      "heat-press",
      "steam-press"
    ]
  },
  "count": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000
  }
} as const satisfies Rules;

export const TurnDownBody = {
  "submittedAt": {
    "required": false,
    "format": "date-time"
  },
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;
