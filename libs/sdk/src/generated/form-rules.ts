// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

/** By schema and field. Nested objects and lists of objects have a schema of their own, named by `schema`. */
export const formRules = {
  "AcceptTripBody": {
    "driverId": {
      "required": false,
      "format": "uuid"
    }
  },
  "AddConsignmentBody": {
    "consignmentId": {
      "required": true,
      "format": "uuid"
    }
  },
  "AddPhotosBody": {
    "step": {
      "required": false,
      "integer": true,
      "min": 1,
      "max": 800
    },
    "fileIds": {
      "required": true,
      "minItems": 1,
      "maxItems": 10
    },
    "note": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "AddResourceBody": {
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
  },
  "AmendOrderBody": {
    "biddingDeadline": {
      "required": false,
      "format": "date-time"
    },
    "reason": {
      "required": true,
      "minLength": 2,
      "maxLength": 1000
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
  "AssignVehicleBody": {
    "vehicleId": {
      "required": true,
      "format": "uuid"
    }
  },
  "AttachWaybillBody": {
    "provider": {
      "required": true,
      "enum": [
        "tianfu",
        "kuaidi100",
        "kdniao"
      ]
    },
    "carrierCode": {
      "required": true,
      "pattern": "^[A-Za-z0-9_-]{2,40}$"
    },
    "waybillNumber": {
      "required": true,
      "pattern": "^[A-Za-z0-9-]{4,40}$"
    }
  },
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
  "BookConsignmentBody": {
    "hubId": {
      "required": false,
      "format": "uuid"
    }
  },
  "BookSample": {
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
  },
  "CancelBookingBody": {
    "reason": {
      "required": true,
      "minLength": 2,
      "maxLength": 1000
    }
  },
  "CancelConsignmentBody": {
    "reason": {
      "required": true,
      "minLength": 2,
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
  "CancelTripBody": {
    "reason": {
      "required": true,
      "minLength": 2,
      "maxLength": 1000
    }
  },
  "CancellationRung": {
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
  "CartonInput": {
    "count": {
      "required": false,
      "integer": true,
      "min": 1,
      "max": 2000
    },
    "weightGrams": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 2000000
    },
    "lengthMm": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 12000
    },
    "widthMm": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 3000
    },
    "heightMm": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 3000
    },
    "contents": {
      "required": true,
      "minItems": 0,
      "maxItems": 200,
      "schema": "SizeColourCellShape"
    }
  },
  "CentrePolicy": {
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
  "ChangeBookingBody": {
    "quoteId": {
      "required": true,
      "format": "uuid"
    }
  },
  "ChangeCentreBody": {
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
  },
  "ChangePassword": {
    "currentPassword": {
      "required": true,
      "minLength": 1,
      "maxLength": 128,
      "format": "password"
    },
    "newPassword": {
      "required": true,
      "minLength": 10,
      "maxLength": 128,
      "format": "password"
    }
  },
  "ChangeResourceBody": {
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
  },
  "ChangeRolesBody": {
    "roles": {
      "required": true,
      "minItems": 1,
      "maxItems": 7,
      "enum": [
        "owner",
        "buyer",
        "supplier",
        "dispatcher",
        "carrier",
        "driver",
        "sampler"
      ]
    }
  },
  "ChangeServiceBody": {
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
  },
  "ChangeShareRuleBody": {
    "shareRule": {
      "required": true,
      "enum": [
        "proportional",
        "shapley"
      ]
    }
  },
  "ChangeVehicleBody": {
    "plate": {
      "required": true,
      "minLength": 2,
      "maxLength": 20
    },
    "capacityKg": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 100000
    },
    "capacityM3": {
      "required": true,
      "min": 0.01,
      "max": 200
    },
    "capacityCartons": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 20000
    },
    "depot": {
      "required": true,
      "schema": "LocatedPlace"
    },
    "shifts": {
      "required": true,
      "minItems": 1,
      "maxItems": 14,
      "schema": "VehicleShift"
    },
    "tariff": {
      "required": true,
      "schema": "VehicleTariff"
    }
  },
  "CheckInMaterialBody": {
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
  },
  "CollectSampleBody": {
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
  },
  "CommentRoundBody": {
    "comments": {
      "required": true,
      "minItems": 1,
      "maxItems": 50,
      "schema": "RoundComment"
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
      "maxItems": 31,
      "enum": [
        "enterprise.read",
        "notifications.read",
        "market.read",
        "orders.read",
        "contracts.read",
        "dossier.read",
        "consignments.read",
        "samples.read",
        "orders.post",
        "orders.award",
        "orders.receive",
        "matches.read",
        "samples.book",
        "consignments.edit",
        "tracking.manage",
        "bids.place",
        "bids.read",
        "feed.read",
        "orders.make",
        "dossier.edit",
        "trips.plan",
        "vehicles.read",
        "carriers.manage",
        "tenders.answer",
        "trips.drive",
        "sampling.staff",
        "members.manage",
        "api-keys.manage",
        "enterprise.edit",
        "dossier.submit",
        "sampling.manage"
      ]
    },
    "expiresAt": {
      "required": false,
      "format": "date-time"
    }
  },
  "CreateConsignment": {
    "title": {
      "required": true,
      "minLength": 2,
      "maxLength": 120
    },
    "pickUp": {
      "required": true,
      "schema": "LogisticsPlace"
    },
    "pickUpWindow": {
      "required": false,
      "schema": "LogisticsWindow"
    },
    "destination": {
      "required": true,
      "schema": "LogisticsPlace"
    },
    "deliveryWindow": {
      "required": false,
      "schema": "LogisticsWindow"
    },
    "incoterm": {
      "required": true,
      "enum": [
        "EXW",
        "FCA",
        "FAS",
        "FOB",
        "CFR",
        "CIF",
        "CPT",
        "CIP",
        "DAP",
        "DPU",
        "DDP"
      ]
    },
    "value": {
      "required": false,
      "schema": "MoneyAmount"
    },
    "consigneeId": {
      "required": false,
      "format": "uuid"
    },
    "urgent": {
      "required": false
    },
    "cartons": {
      "required": true,
      "minItems": 0,
      "maxItems": 200,
      "schema": "CartonInput"
    },
    "remark": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
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
      "maxItems": 3,
      "enum": [
        "buyer",
        "supplier",
        "carrier"
      ]
    },
    "address": {
      "required": false,
      "minLength": 1,
      "maxLength": 300
    }
  },
  "CreateTrip": {
    "day": {
      "required": true,
      "format": "date"
    },
    "vehicleId": {
      "required": true,
      "format": "uuid"
    },
    "consignmentIds": {
      "required": true,
      "minItems": 1,
      "maxItems": 200
    },
    "kind": {
      "required": false,
      "enum": [
        "milk-run",
        "line-haul",
        "shared-container",
        "direct"
      ]
    },
    "cutOffAt": {
      "required": false,
      "format": "date-time"
    },
    "shareRule": {
      "required": false,
      "enum": [
        "proportional",
        "shapley"
      ]
    }
  },
  "DeclineTripBody": {
    "reason": {
      "required": true,
      "minLength": 2,
      "maxLength": 1000
    }
  },
  "DescribeCarrier": {
    "name": {
      "required": true,
      "minLength": 2,
      "maxLength": 120
    },
    "dispatchPhone": {
      "required": true,
      "pattern": "^\\+?[\\d-]{5,20}$"
    },
    "kuaidi100Code": {
      "required": false,
      "pattern": "^[a-z0-9_]{2,40}$"
    },
    "kdniaoCode": {
      "required": false,
      "pattern": "^[A-Z0-9_]{2,40}$"
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
  "DrivingEvent": {
    "eventId": {
      "required": true,
      "format": "uuid"
    },
    "kind": {
      "required": true,
      "enum": [
        "arrived",
        "loaded",
        "delivered",
        "failed"
      ]
    },
    "stopId": {
      "required": true,
      "format": "uuid"
    },
    "at": {
      "required": true,
      "format": "date-time"
    },
    "position": {
      "required": false,
      "schema": "GeoPosition"
    },
    "scans": {
      "required": false,
      "minItems": 0,
      "maxItems": 2000
    },
    "proof": {
      "required": false,
      "schema": "ProofOfDelivery"
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "DurationFactor": {
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
  },
  "FinishStepBody": {
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
  },
  "FreezeStepBody": {
    "frozen": {
      "required": true
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
  "ImportResourcesBody": {
    "rows": {
      "required": true,
      "minItems": 1,
      "maxItems": 500,
      "schema": "ResourceContent"
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
      "maxItems": 7,
      "enum": [
        "owner",
        "buyer",
        "supplier",
        "dispatcher",
        "carrier",
        "driver",
        "sampler"
      ]
    }
  },
  "JoinWaitlist": {
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
  "LocatedPlace": {
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
  "LockStopBody": {
    "stopId": {
      "required": true,
      "format": "uuid"
    },
    "locked": {
      "required": true
    }
  },
  "LogisticsPlace": {
    "address": {
      "required": true,
      "minLength": 1,
      "maxLength": 300
    },
    "position": {
      "required": false,
      "schema": "GeoPosition"
    },
    "contactName": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "contactPhone": {
      "required": false,
      "pattern": "^\\+?[\\d-]{5,20}$"
    }
  },
  "LogisticsWindow": {
    "opensAt": {
      "required": true,
      "format": "date-time"
    },
    "closesAt": {
      "required": true,
      "format": "date-time"
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
  "MarkReadyBody": {
    "readyAt": {
      "required": false,
      "format": "date-time"
    },
    "matrix": {
      "required": false,
      "minItems": 1,
      "maxItems": 2400,
      "schema": "SizeColourCellShape"
    },
    "cartons": {
      "required": false,
      "integer": true,
      "min": 1,
      "max": 100000
    },
    "pickUp": {
      "required": true,
      "schema": "PickUp"
    },
    "remark": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "MaterialNeed": {
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
  },
  "MaterialPrice": {
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
  },
  "MeasuredPoint": {
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
  },
  "MoneyAmount": {
    "amount": {
      "required": true,
      "pattern": "^\\d{1,13}(\\.\\d{1,2})?$"
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
  "MoveConsignmentBody": {
    "consignmentId": {
      "required": true,
      "format": "uuid"
    },
    "toTripId": {
      "required": false,
      "format": "uuid"
    },
    "afterStopId": {
      "required": false,
      "format": "uuid"
    },
    "preview": {
      "required": false
    }
  },
  "MoveStepBody": {
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
  },
  "OpenFeed": {
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
  },
  "OpenTrackingIntake": {
    "provider": {
      "required": true,
      "enum": [
        "tianfu",
        "kuaidi100",
        "kdniao"
      ]
    },
    "name": {
      "required": true,
      "minLength": 2,
      "maxLength": 80
    },
    "secret": {
      "required": false,
      "minLength": 8,
      "maxLength": 200,
      "format": "password"
    }
  },
  "PickUp": {
    "address": {
      "required": true,
      "minLength": 1,
      "maxLength": 300
    },
    "position": {
      "required": true,
      "schema": "GeoPosition"
    },
    "from": {
      "required": true,
      "format": "date-time"
    },
    "to": {
      "required": true,
      "format": "date-time"
    }
  },
  "PlaceBidBody": {
    "conditions": {
      "required": false,
      "integer": true,
      "min": 1,
      "max": 21
    },
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
  "PlanDay": {
    "day": {
      "required": true,
      "format": "date"
    },
    "seconds": {
      "required": false,
      "integer": true,
      "min": 1,
      "max": 120
    },
    "seed": {
      "required": false,
      "integer": true,
      "min": 0,
      "max": 4294967295
    },
    "vehicleIds": {
      "required": false,
      "minItems": 1,
      "maxItems": 200
    },
    "shareRule": {
      "required": false,
      "enum": [
        "proportional",
        "shapley"
      ]
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
  "ProofOfDelivery": {
    "kind": {
      "required": true,
      "enum": [
        "signature",
        "photo",
        "code"
      ]
    },
    "code": {
      "required": false,
      "minLength": 1,
      "maxLength": 6
    },
    "mediaType": {
      "required": false,
      "enum": [
        "image/png",
        "image/jpeg"
      ]
    },
    "data": {
      "required": false,
      "maxLength": 600000,
      "pattern": "^[A-Za-z0-9+/]+={0,2}$"
    },
    "receivedBy": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    }
  },
  "PublishOrderBody": {
    "biddingDeadline": {
      "required": true,
      "format": "date-time"
    }
  },
  "PublishServiceBody": {
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
  },
  "QuoteSample": {
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
  },
  "RateCardContent": {
    "name": {
      "required": true,
      "minLength": 2,
      "maxLength": 80
    },
    "currency": {
      "required": true,
      "enum": [
        "CNY",
        "USD",
        "EUR",
        "HKD"
      ]
    },
    "collects": {
      "required": true,
      "minItems": 1,
      "maxItems": 40,
      "schema": "ServedArea"
    },
    "volumetricDivisor": {
      "required": true,
      "integer": true,
      "min": 1000,
      "max": 20000
    },
    "minimum": {
      "required": true,
      "schema": "MoneyAmount"
    },
    "fuelPercent": {
      "required": true,
      "min": 0,
      "max": 200
    },
    "urgentPercent": {
      "required": true,
      "min": 0,
      "max": 400
    },
    "maxWeightGrams": {
      "required": false,
      "integer": true,
      "min": 1,
      "max": 100000000
    },
    "zones": {
      "required": true,
      "minItems": 1,
      "maxItems": 60,
      "schema": "RateZone"
    },
    "validFrom": {
      "required": true,
      "format": "date"
    },
    "validUntil": {
      "required": true,
      "format": "date"
    }
  },
  "RateZone": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 40
    },
    "areas": {
      "required": true,
      "minItems": 1,
      "maxItems": 40,
      "schema": "ServedArea"
    },
    "breaks": {
      "required": true,
      "minItems": 1,
      "maxItems": 20,
      "schema": "WeightBreak"
    },
    "perM3": {
      "required": false,
      "schema": "UnitPriceAmount"
    },
    "transitDays": {
      "required": true,
      "integer": true,
      "min": 0,
      "max": 90
    }
  },
  "ReconfirmBidBody": {
    "conditions": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 21
    }
  },
  "RecordCustodyBody": {
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
  },
  "RecordDepositBody": {
    "amount": {
      "required": true,
      "schema": "MoneyAmount"
    },
    "reference": {
      "required": true,
      "minLength": 1,
      "maxLength": 80
    }
  },
  "RecordDrivingBody": {
    "events": {
      "required": true,
      "minItems": 1,
      "maxItems": 200,
      "schema": "DrivingEvent"
    }
  },
  "RecordMeasurementsBody": {
    "points": {
      "required": true,
      "minItems": 1,
      "maxItems": 300,
      "schema": "MeasuredPoint"
    }
  },
  "RegisterCentre": {
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
  },
  "RegisterHub": {
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
      "schema": "LocatedPlace"
    }
  },
  "ReplanBody": {
    "budgetMs": {
      "required": false,
      "integer": true,
      "min": 100,
      "max": 4000
    }
  },
  "ReportAbsenceBody": {
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
  },
  "ReportPositionsBody": {
    "positions": {
      "required": true,
      "minItems": 1,
      "maxItems": 500,
      "schema": "VehiclePosition"
    }
  },
  "ReportProblemBody": {
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
  },
  "RequestPasswordReset": {
    "contact": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "Requirement": {
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
  },
  "ResetPassword": {
    "contact": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "code": {
      "required": true,
      "pattern": "^\\d{8}$"
    },
    "newPassword": {
      "required": true,
      "minLength": 10,
      "maxLength": 128,
      "format": "password"
    }
  },
  "ResolveLogisticsExceptionBody": {
    "resolution": {
      "required": true,
      "minLength": 2,
      "maxLength": 1000
    }
  },
  "ResourceContent": {
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
  },
  "ReviseBidBody": {
    "conditions": {
      "required": false,
      "integer": true,
      "min": 1,
      "max": 21
    },
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
  "ReviseSampleBody": {
    "comments": {
      "required": true,
      "minItems": 1,
      "maxItems": 50,
      "schema": "RoundComment"
    }
  },
  "RoundComment": {
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
  },
  "ServedArea": {
    "centre": {
      "required": true,
      "schema": "GeoPosition"
    },
    "radiusKm": {
      "required": true,
      "min": 0.1,
      "max": 20050
    }
  },
  "ServiceStep": {
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
  },
  "SetCentreDayBody": {
    "working": {
      "required": true
    },
    "note": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "Shift": {
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
  },
  "ShipSampleBody": {
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
  "StepLink": {
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
  "UpdateConsignmentBody": {
    "title": {
      "required": true,
      "minLength": 2,
      "maxLength": 120
    },
    "pickUp": {
      "required": true,
      "schema": "LogisticsPlace"
    },
    "pickUpWindow": {
      "required": false,
      "schema": "LogisticsWindow"
    },
    "destination": {
      "required": true,
      "schema": "LogisticsPlace"
    },
    "deliveryWindow": {
      "required": false,
      "schema": "LogisticsWindow"
    },
    "incoterm": {
      "required": true,
      "enum": [
        "EXW",
        "FCA",
        "FAS",
        "FOB",
        "CFR",
        "CIF",
        "CPT",
        "CIP",
        "DAP",
        "DPU",
        "DDP"
      ]
    },
    "value": {
      "required": false,
      "schema": "MoneyAmount"
    },
    "consigneeId": {
      "required": false,
      "format": "uuid"
    },
    "urgent": {
      "required": false
    },
    "cartons": {
      "required": true,
      "minItems": 0,
      "maxItems": 200,
      "schema": "CartonInput"
    },
    "remark": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
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
  },
  "VehicleContent": {
    "plate": {
      "required": true,
      "minLength": 2,
      "maxLength": 20
    },
    "capacityKg": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 100000
    },
    "capacityM3": {
      "required": true,
      "min": 0.01,
      "max": 200
    },
    "capacityCartons": {
      "required": true,
      "integer": true,
      "min": 1,
      "max": 20000
    },
    "depot": {
      "required": true,
      "schema": "LocatedPlace"
    },
    "shifts": {
      "required": true,
      "minItems": 1,
      "maxItems": 14,
      "schema": "VehicleShift"
    },
    "tariff": {
      "required": true,
      "schema": "VehicleTariff"
    }
  },
  "VehiclePosition": {
    "position": {
      "required": true,
      "schema": "GeoPosition"
    },
    "at": {
      "required": true,
      "format": "date-time"
    },
    "accuracyMetres": {
      "required": false,
      "min": 0,
      "max": 100000
    }
  },
  "VehicleShift": {
    "days": {
      "required": true,
      "minItems": 1,
      "maxItems": 7,
      "enum": [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun"
      ]
    },
    "startsAt": {
      "required": true,
      "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$"
    },
    "endsAt": {
      "required": true,
      "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$"
    }
  },
  "VehicleTariff": {
    "fixed": {
      "required": true,
      "schema": "MoneyAmount"
    },
    "perKm": {
      "required": true,
      "schema": "UnitPriceAmount"
    }
  },
  "WeightBreak": {
    "fromGrams": {
      "required": true,
      "integer": true,
      "min": 0,
      "max": 100000000
    },
    "flat": {
      "required": true,
      "schema": "MoneyAmount"
    },
    "perKg": {
      "required": false,
      "schema": "UnitPriceAmount"
    }
  }
} as const satisfies Readonly<
  Record<string, Readonly<Record<string, FormRule>>>
>;
