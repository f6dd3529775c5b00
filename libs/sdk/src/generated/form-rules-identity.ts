// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

type Rules = Readonly<Record<string, FormRule>>;

export const ChangePassword = {
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
} as const satisfies Rules;

export const ChangeRolesBody = {
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
} as const satisfies Rules;

export const CreateApiKey = {
  "name": {
    "required": true,
    "minLength": 1,
    "maxLength": 60
  },
  "scopes": {
    "required": true,
    "minItems": 1,
    "maxItems": 32,
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
      "warehouse.operate",
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
} as const satisfies Rules;

export const CreateEnterprise = {
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
} as const satisfies Rules;

export const InvitationCodeInput = {
  "code": {
    "required": true,
    "pattern": "^[A-Za-z0-9_-]{20,64}$"
  }
} as const satisfies Rules;

export const Invite = {
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
} as const satisfies Rules;

export const MarkRead = {
  "notificationIds": {
    "required": false,
    "minItems": 1,
    "maxItems": 100
  }
} as const satisfies Rules;

export const RequestPasswordReset = {
  "contact": {
    "required": true,
    "minLength": 1,
    "maxLength": 200
  }
} as const satisfies Rules;

export const ResetPassword = {
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
} as const satisfies Rules;

export const SignIn = {
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
} as const satisfies Rules;

export const SignUp = {
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
} as const satisfies Rules;
