// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

type Rules = Readonly<Record<string, FormRule>>;

export const AddPhotosBody = {
  "step": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 800
  },
  "fileIds": {
    "required": true,
    "minItems": 0,
    "maxItems": 10
  },
  "note": {
    "required": false,
    "minLength": 1,
    "maxLength": 500
  }
} as const satisfies Rules;

export const AddResourceBody = {
  "kind": {
    "required": true,
    "enum": [
      "pattern-maker",
      "cutter",
      "sewer",
      "finisher",
      "presser",
      "fitter",
      "lockstitch",
      "overlock",
      "flatlock",
      "laser",
      "down-filling",
      "plotter",
      "cutting-table",
      "pressing-table",
      "fitting-room",
      "other"
    ]
  },
  "name": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "skills": {
    "required": true,
    "minItems": 0,
    "maxItems": 30
  },
  "capacity": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 200
  },
  "setupMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 480
  },
  "cleanupMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 480
  },
  "shifts": {
    "required": true,
    "minItems": 0,
    "maxItems": 42,
    "schema": "Shift"
  },
  "keepsHolidays": {
    "required": true
  },
  "personId": {
    "required": false,
    "format": "uuid"
  },
  "active": {
    "required": true
  }
} as const satisfies Rules;

export const BookSample = {
  "quoteId": {
    "required": true,
    "format": "uuid"
  },
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  },
  "hold": {
    "required": false
  }
} as const satisfies Rules;

export const CancelBookingBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CancellationRung = {
  "hoursBefore": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 2160
  },
  "feePercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 100
  }
} as const satisfies Rules;

export const CentrePolicy = {
  "quoteMinutes": {
    "required": true,
    "integer": true,
    "min": 5,
    "max": 2880
  },
  "holdMinutes": {
    "required": true,
    "integer": true,
    "min": 5,
    "max": 10080
  },
  "depositPercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 100
  },
  "cancellation": {
    "required": true,
    "minItems": 0,
    "maxItems": 10,
    "schema": "CancellationRung"
  },
  "startedFeePercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 100
  },
  "fairShareBookings": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000
  },
  "smallFirmWorkers": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 100000
  },
  "subsidyPercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 100
  },
  "subsidisedBookings": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 1000
  },
  "horizonDays": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 120
  },
  "frozenMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 10080
  },
  "normalLeadHours": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 240
  }
} as const satisfies Rules;

export const ChangeBookingBody = {
  "quoteId": {
    "required": true,
    "format": "uuid"
  }
} as const satisfies Rules;

export const ChangeCentreBody = {
  "policy": {
    "required": true,
    "schema": "CentrePolicy"
  },
  "open": {
    "required": true
  },
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "place": {
    "required": true,
    "minLength": 1,
    "maxLength": 300
  },
  "position": {
    "required": true,
    "schema": "GeoPosition"
  },
  "phone": {
    "required": false,
    "minLength": 1,
    "maxLength": 60
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const ChangeResourceBody = {
  "kind": {
    "required": true,
    "enum": [
      "pattern-maker",
      "cutter",
      "sewer",
      "finisher",
      "presser",
      "fitter",
      "lockstitch",
      "overlock",
      "flatlock",
      "laser",
      "down-filling",
      "plotter",
      "cutting-table",
      "pressing-table",
      "fitting-room",
      "other"
    ]
  },
  "name": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "skills": {
    "required": true,
    "minItems": 0,
    "maxItems": 30
  },
  "capacity": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 200
  },
  "setupMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 480
  },
  "cleanupMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 480
  },
  "shifts": {
    "required": true,
    "minItems": 0,
    "maxItems": 42,
    "schema": "Shift"
  },
  "keepsHolidays": {
    "required": true
  },
  "personId": {
    "required": false,
    "format": "uuid"
  },
  "active": {
    "required": true
  }
} as const satisfies Rules;

export const ChangeServiceBody = {
  "sampleType": {
    "required": true,
    "enum": [
      "proto",
      "fit",
      "pre-production",
      "size-set",
      "pattern-only",
      "grading",
      "marker"
    ]
  },
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "description": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  },
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
  "steps": {
    "required": true,
    "minItems": 1,
    "maxItems": 40,
    "schema": "ServiceStep"
  },
  "materials": {
    "required": true,
    "minItems": 0,
    "maxItems": 50,
    "schema": "MaterialPrice"
  },
  "urgentPercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 300
  },
  "relaxedPercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 90
  },
  "relaxedDays": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 30
  },
  "revisionsIncluded": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 20
  },
  "revisionFee": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "maxPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100
  },
  "active": {
    "required": true
  }
} as const satisfies Rules;

export const CheckInMaterialBody = {
  "description": {
    "required": true,
    "minLength": 1,
    "maxLength": 200
  },
  "quantity": {
    "required": true,
    "min": 0.01,
    "max": 100000
  },
  "unit": {
    "required": true,
    "minLength": 1,
    "maxLength": 20
  },
  "place": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "fileIds": {
    "required": true,
    "minItems": 0,
    "maxItems": 10
  }
} as const satisfies Rules;

export const CollectSampleBody = {
  "receiver": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "fileIds": {
    "required": true,
    "minItems": 0,
    "maxItems": 10
  }
} as const satisfies Rules;

export const CommentRoundBody = {
  "comments": {
    "required": true,
    "minItems": 1,
    "maxItems": 50,
    "schema": "RoundComment"
  }
} as const satisfies Rules;

export const DurationFactor = {
  "category": {
    "required": false,
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
  "difficulty": {
    "required": false,
    "enum": [
      "easy",
      "normal",
      "hard",
      "expert"
    ]
  },
  "percent": {
    "required": true,
    "integer": true,
    "min": 10,
    "max": 1000
  }
} as const satisfies Rules;

export const FinishStepBody = {
  "note": {
    "required": false,
    "minLength": 1,
    "maxLength": 500
  },
  "fileIds": {
    "required": true,
    "minItems": 0,
    "maxItems": 10
  }
} as const satisfies Rules;

export const FreezeStepBody = {
  "frozen": {
    "required": true
  }
} as const satisfies Rules;

export const ImportResourceSheetBody = {
  "content": {
    "required": true,
    "minLength": 4,
    "maxLength": 349528,
    "format": "byte"
  },
  "dryRun": {
    "required": false
  }
} as const satisfies Rules;

export const ImportResourcesBody = {
  "rows": {
    "required": true,
    "minItems": 1,
    "maxItems": 500,
    "schema": "ResourceContent"
  }
} as const satisfies Rules;

export const JoinWaitlist = {
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "wantedBy": {
    "required": true,
    "format": "date"
  },
  "centreId": {
    "required": true,
    "format": "uuid"
  },
  "serviceId": {
    "required": true,
    "format": "uuid"
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
  "difficulty": {
    "required": true,
    "enum": [
      "easy",
      "normal",
      "hard",
      "expert"
    ]
  },
  "pieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100
  },
  "sizes": {
    "required": false,
    "minLength": 1,
    "maxLength": 200
  },
  "materialsReadyOn": {
    "required": false,
    "format": "date"
  },
  "urgency": {
    "required": true,
    "enum": [
      "relaxed",
      "normal",
      "urgent"
    ]
  },
  "materials": {
    "required": true,
    "minItems": 0,
    "maxItems": 50,
    "schema": "MaterialNeed"
  },
  "fileIds": {
    "required": true,
    "minItems": 0,
    "maxItems": 20
  },
  "orderId": {
    "required": false,
    "format": "uuid"
  }
} as const satisfies Rules;

export const MaterialNeed = {
  "material": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "quantity": {
    "required": true,
    "min": 0.01,
    "max": 10000
  }
} as const satisfies Rules;

export const MaterialPrice = {
  "material": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "unit": {
    "required": true,
    "minLength": 1,
    "maxLength": 20
  },
  "price": {
    "required": true,
    "schema": "MoneyAmount"
  }
} as const satisfies Rules;

export const MeasuredPoint = {
  "point": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "size": {
    "required": true,
    "minLength": 1,
    "maxLength": 20
  },
  "targetCm": {
    "required": true,
    "min": 0,
    "max": 500
  },
  "tolerancePlusCm": {
    "required": true,
    "min": 0,
    "max": 50
  },
  "toleranceMinusCm": {
    "required": true,
    "min": 0,
    "max": 50
  },
  "measuredCm": {
    "required": true,
    "min": 0,
    "max": 500
  }
} as const satisfies Rules;

export const MoveStepBody = {
  "bookingId": {
    "required": true,
    "format": "uuid"
  },
  "step": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 800
  },
  "from": {
    "required": true,
    "format": "date-time"
  },
  "minutes": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 10080
  },
  "resourceId": {
    "required": false,
    "format": "uuid"
  },
  "replaces": {
    "required": false,
    "format": "uuid"
  },
  "freeze": {
    "required": false
  }
} as const satisfies Rules;

export const OpenFeed = {
  "of": {
    "required": true,
    "enum": [
      "bookings",
      "resource"
    ]
  },
  "resourceId": {
    "required": false,
    "format": "uuid"
  }
} as const satisfies Rules;

export const PublishServiceBody = {
  "sampleType": {
    "required": true,
    "enum": [
      "proto",
      "fit",
      "pre-production",
      "size-set",
      "pattern-only",
      "grading",
      "marker"
    ]
  },
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "description": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  },
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
  "steps": {
    "required": true,
    "minItems": 1,
    "maxItems": 40,
    "schema": "ServiceStep"
  },
  "materials": {
    "required": true,
    "minItems": 0,
    "maxItems": 50,
    "schema": "MaterialPrice"
  },
  "urgentPercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 300
  },
  "relaxedPercent": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 90
  },
  "relaxedDays": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 30
  },
  "revisionsIncluded": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 20
  },
  "revisionFee": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "maxPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100
  },
  "active": {
    "required": true
  }
} as const satisfies Rules;

export const QuoteSample = {
  "bookingId": {
    "required": false,
    "format": "uuid"
  },
  "centreId": {
    "required": true,
    "format": "uuid"
  },
  "serviceId": {
    "required": true,
    "format": "uuid"
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
  "difficulty": {
    "required": true,
    "enum": [
      "easy",
      "normal",
      "hard",
      "expert"
    ]
  },
  "pieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100
  },
  "sizes": {
    "required": false,
    "minLength": 1,
    "maxLength": 200
  },
  "materialsReadyOn": {
    "required": false,
    "format": "date"
  },
  "urgency": {
    "required": true,
    "enum": [
      "relaxed",
      "normal",
      "urgent"
    ]
  },
  "materials": {
    "required": true,
    "minItems": 0,
    "maxItems": 50,
    "schema": "MaterialNeed"
  },
  "fileIds": {
    "required": true,
    "minItems": 0,
    "maxItems": 20
  },
  "orderId": {
    "required": false,
    "format": "uuid"
  }
} as const satisfies Rules;

export const RecordCustodyBody = {
  "label": {
    "required": true,
    "minLength": 1,
    "maxLength": 40
  },
  "action": {
    "required": true,
    "enum": [
      "received",
      "stored",
      "handed-on",
      "returned",
      "used-up",
      "collected",
      "shipped"
    ]
  },
  "place": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "note": {
    "required": false,
    "minLength": 1,
    "maxLength": 500
  }
} as const satisfies Rules;

export const RecordDepositBody = {
  "amount": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "reference": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  }
} as const satisfies Rules;

export const RecordMeasurementsBody = {
  "points": {
    "required": true,
    "minItems": 1,
    "maxItems": 300,
    "schema": "MeasuredPoint"
  }
} as const satisfies Rules;

export const RegisterCentre = {
  "enterpriseId": {
    "required": true,
    "format": "uuid"
  },
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "place": {
    "required": true,
    "minLength": 1,
    "maxLength": 300
  },
  "position": {
    "required": true,
    "schema": "GeoPosition"
  },
  "phone": {
    "required": false,
    "minLength": 1,
    "maxLength": 60
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const ReplanBody = {
  "budgetMs": {
    "required": false,
    "integer": true,
    "min": 100,
    "max": 4000
  }
} as const satisfies Rules;

export const ReportAbsenceBody = {
  "resourceId": {
    "required": true,
    "format": "uuid"
  },
  "kind": {
    "required": true,
    "enum": [
      "illness",
      "leave",
      "maintenance",
      "breakdown",
      "other"
    ]
  },
  "from": {
    "required": true,
    "format": "date-time"
  },
  "until": {
    "required": true,
    "format": "date-time"
  },
  "note": {
    "required": false,
    "minLength": 1,
    "maxLength": 500
  }
} as const satisfies Rules;

export const ReportProblemBody = {
  "kind": {
    "required": true,
    "enum": [
      "material-missing",
      "material-fault",
      "machine-fault",
      "pattern-fault",
      "takes-longer",
      "unclear",
      "other"
    ]
  },
  "note": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  },
  "extraMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 4800
  },
  "fileIds": {
    "required": true,
    "minItems": 0,
    "maxItems": 10
  }
} as const satisfies Rules;

export const Requirement = {
  "anyOf": {
    "required": true,
    "minItems": 1,
    "maxItems": 16,
    "enum": [
      "pattern-maker",
      "cutter",
      "sewer",
      "finisher",
      "presser",
      "fitter",
      "lockstitch",
      "overlock",
      "flatlock",
      "laser",
      "down-filling",
      "plotter",
      "cutting-table",
      "pressing-table",
      "fitting-room",
      "other"
    ]
  },
  "skills": {
    "required": true,
    "minItems": 0,
    "maxItems": 10
  },
  "units": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 20
  }
} as const satisfies Rules;

export const ResourceContent = {
  "kind": {
    "required": true,
    "enum": [
      "pattern-maker",
      "cutter",
      "sewer",
      "finisher",
      "presser",
      "fitter",
      "lockstitch",
      "overlock",
      "flatlock",
      "laser",
      "down-filling",
      "plotter",
      "cutting-table",
      "pressing-table",
      "fitting-room",
      "other"
    ]
  },
  "name": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "skills": {
    "required": true,
    "minItems": 0,
    "maxItems": 30
  },
  "capacity": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 200
  },
  "setupMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 480
  },
  "cleanupMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 480
  },
  "shifts": {
    "required": true,
    "minItems": 0,
    "maxItems": 42,
    "schema": "Shift"
  },
  "keepsHolidays": {
    "required": true
  },
  "personId": {
    "required": false,
    "format": "uuid"
  },
  "active": {
    "required": true
  }
} as const satisfies Rules;

export const ReviseSampleBody = {
  "comments": {
    "required": true,
    "minItems": 1,
    "maxItems": 50,
    "schema": "RoundComment"
  }
} as const satisfies Rules;

export const RoundComment = {
  "point": {
    "required": false,
    "minLength": 1,
    "maxLength": 80
  },
  "text": {
    "required": true,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const ServiceStep = {
  "step": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 40
  },
  "kind": {
    "required": true,
    "enum": [
      "pattern",
      "grading",
      "marker",
      "plot",
      "relax",
      "cut",
      "print",
      "sew",
      "fill",
      "finish",
      "press",
      "fit"
    ]
  },
  "name": {
    "required": false,
    "minLength": 1,
    "maxLength": 80
  },
  "minutes": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 4800
  },
  "minutesPerExtraPiece": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 4800
  },
  "factors": {
    "required": true,
    "minItems": 0,
    "maxItems": 100,
    "schema": "DurationFactor"
  },
  "requires": {
    "required": true,
    "minItems": 1,
    "maxItems": 6,
    "schema": "Requirement"
  },
  "after": {
    "required": true,
    "minItems": 0,
    "maxItems": 10,
    "schema": "StepLink"
  },
  "interruptible": {
    "required": true
  },
  "inRevision": {
    "required": true
  },
  "price": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "pricePerExtraPiece": {
    "required": true,
    "schema": "MoneyAmount"
  }
} as const satisfies Rules;

export const SetCentreDayBody = {
  "working": {
    "required": true
  },
  "note": {
    "required": false,
    "minLength": 1,
    "maxLength": 200
  }
} as const satisfies Rules;

export const Shift = {
  "weekday": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 7
  },
  "from": {
    "required": true,
    "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$"
  },
  "until": {
    "required": true,
    "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$"
  }
} as const satisfies Rules;

export const ShipSampleBody = {
  "address": {
    "required": true,
    "minLength": 2,
    "maxLength": 300
  },
  "receiver": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "phone": {
    "required": true,
    "minLength": 5,
    "maxLength": 40
  },
  "carrier": {
    "required": false,
    "minLength": 1,
    "maxLength": 80
  },
  "waybill": {
    "required": false,
    "minLength": 1,
    "maxLength": 80
  },
  "parcels": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000
  },
  "weightGrams": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000
  }
} as const satisfies Rules;

export const StepLink = {
  "step": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 40
  },
  "minLagMinutes": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 20160
  },
  "maxLagMinutes": {
    "required": false,
    "integer": true,
    "min": 0,
    "max": 43200
  }
} as const satisfies Rules;
