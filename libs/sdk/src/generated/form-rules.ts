// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

/** By schema and field. Nested objects and lists of objects have a schema of their own, named by `schema`. */
export const formRules = {
  "AwardOrderBody": {
    "bidId": {
      "required": true,
      "format": "uuid"
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "CancelOrderBody": {
    "reason": {
      "required": true,
      "minLength": 2,
      "maxLength": 1000
    }
  },
  "Capability": {
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
  },
  "CertifyBody": {
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
    "validUntil": {
      "required": true,
      "format": "date"
    },
    "note": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "ChangeRolesBody": {
    "roles": {
      "required": true,
      "minItems": 1,
      "maxItems": 3,
      "enum": [
        "owner",
        "buyer",
        "supplier"
      ]
    }
  },
  "CreateApiKey": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "scopes": {
      "required": true,
      "minItems": 1,
      "maxItems": 17,
      "enum": [
        "enterprise.read",
        "notifications.read",
        "market.read",
        "orders.read",
        "contracts.read",
        "dossier.read",
        "orders.post",
        "orders.award",
        "matches.read",
        "bids.place",
        "bids.read",
        "feed.read",
        "dossier.edit",
        "members.manage",
        "api-keys.manage",
        "enterprise.edit",
        "dossier.submit"
      ]
    },
    "expiresAt": {
      "required": false,
      "format": "date-time"
    }
  },
  "CreateEnterprise": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 120
    },
    "uscc": {
      "required": true,
      "minLength": 18,
      "maxLength": 18
    },
    "purposes": {
      "required": true,
      "minItems": 1,
      "maxItems": 2,
      "enum": [
        "buyer",
        "supplier"
      ]
    },
    "address": {
      "required": false,
      "minLength": 1,
      "maxLength": 300
    }
  },
  "Destination": {
    "address": {
      "required": true,
      "minLength": 1,
      "maxLength": 300
    },
    "position": {
      "required": true,
      "schema": "GeoPosition"
    }
  },
  "DossierReasonBody": {
    "reason": {
      "required": true,
      "minLength": 2,
      "maxLength": 1000
    }
  },
  "GeoPosition": {
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
  },
  "ImportFacilities": {
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
  },
  "ImportLines": {
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
  },
  "InvitationCodeInput": {
    "code": {
      "required": true,
      "pattern": "^[A-Za-z0-9_-]{20,64}$"
    }
  },
  "Invite": {
    "invitee": {
      "required": true,
      "minLength": 1,
      "maxLength": 120
    },
    "roles": {
      "required": true,
      "minItems": 1,
      "maxItems": 3,
      "enum": [
        "owner",
        "buyer",
        "supplier"
      ]
    }
  },
  "JsonRow": {
    "line": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 10000000
    },
    "cells": {
      "required": true
    }
  },
  "MachineCount": {
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
  },
  "MarkRead": {
    "notificationIds": {
      "required": false,
      "minItems": 1,
      "maxItems": 100
    }
  },
  "PlaceBidBody": {
    "unitPrice": {
      "required": true,
      "schema": "UnitPriceAmount"
    },
    "leadTimeDays": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 365
    },
    "quantityPieces": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 10000000
    },
    "remark": {
      "required": false,
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "PostOrder": {
    "biddingDeadline": {
      "required": false,
      "format": "date-time"
    },
    "title": {
      "required": true,
      "minLength": 2,
      "maxLength": 120
    },
    "category": {
      "required": true,
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
    "matrix": {
      "required": true,
      "minItems": 1,
      "maxItems": 2400,
      "schema": "SizeColourCellShape"
    },
    "quantityPieces": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 10000000
    },
    "smvMinutes": {
      "required": false,
      "min": 0.01,
      "max": 10000
    },
    "deliveryDate": {
      "required": true,
      "format": "date"
    },
    "destination": {
      "required": true,
      "schema": "Destination"
    },
    "mode": {
      "required": true,
      "enum": [
        "cmt",
        "fob",
        "sample"
      ]
    },
    "targetPrice": {
      "required": false,
      "schema": "UnitPriceAmount"
    },
    "targetPriceShown": {
      "required": false
    },
    "requiredLevel": {
      "required": false,
      "enum": [
        "A",
        "AA",
        "AAA"
      ]
    },
    "description": {
      "required": false,
      "minLength": 1,
      "maxLength": 4000
    }
  },
  "PublishOrderBody": {
    "biddingDeadline": {
      "required": true,
      "format": "date-time"
    }
  },
  "ReviseBidBody": {
    "unitPrice": {
      "required": true,
      "schema": "UnitPriceAmount"
    },
    "leadTimeDays": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 365
    },
    "quantityPieces": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 10000000
    },
    "remark": {
      "required": false,
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "SignIn": {
    "contact": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "password": {
      "required": true,
      "minLength": 1,
      "maxLength": 128,
      "format": "password"
    },
    "transport": {
      "required": false,
      "enum": [
        "cookie",
        "token"
      ]
    }
  },
  "SignUp": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "contact": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "password": {
      "required": true,
      "minLength": 10,
      "maxLength": 128,
      "format": "password"
    },
    "transport": {
      "required": false,
      "enum": [
        "cookie",
        "token"
      ]
    }
  },
  "SizeColourCellShape": {
    "colour": {
      "required": true,
      "minLength": 1,
      "maxLength": 30
    },
    "size": {
      "required": true,
      "minLength": 1,
      "maxLength": 20
    },
    "quantityPieces": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 10000000
    }
  },
  "UnitPriceAmount": {
    "amount": {
      "required": true,
      "pattern": "^\\d{1,11}(\\.\\d{1,4})?$"
    },
    "currency": {
      "required": true,
      "enum": [
        "CNY",
        "USD",
        "EUR",
        "HKD"
      ]
    }
  },
  "UpdateDraftBody": {
    "title": {
      "required": true,
      "minLength": 2,
      "maxLength": 120
    },
    "category": {
      "required": true,
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
    "matrix": {
      "required": true,
      "minItems": 1,
      "maxItems": 2400,
      "schema": "SizeColourCellShape"
    },
    "quantityPieces": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 10000000
    },
    "smvMinutes": {
      "required": false,
      "min": 0.01,
      "max": 10000
    },
    "deliveryDate": {
      "required": true,
      "format": "date"
    },
    "destination": {
      "required": true,
      "schema": "Destination"
    },
    "mode": {
      "required": true,
      "enum": [
        "cmt",
        "fob",
        "sample"
      ]
    },
    "targetPrice": {
      "required": false,
      "schema": "UnitPriceAmount"
    },
    "targetPriceShown": {
      "required": false
    },
    "requiredLevel": {
      "required": false,
      "enum": [
        "A",
        "AA",
        "AAA"
      ]
    },
    "description": {
      "required": false,
      "minLength": 1,
      "maxLength": 4000
    }
  }
} as const satisfies Readonly<
  Record<string, Readonly<Record<string, FormRule>>>
>;
