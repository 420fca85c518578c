// Generated from the contract by `npm run generate`. Do not edit.

export const notesFacts = {
  "slug": "notes",
  "operations": {
    "POST /auth/login": [
      "notesLogin",
      "",
      "form"
    ],
    "POST /auth/refresh": [
      "notesRefresh",
      "",
      "form",
      {
        "token_invalid": [
          "User not found"
        ]
      }
    ],
    "POST /auth/signup": [
      "notesSignup",
      "",
      "form",
      {
        "invalid_input": [
          "Bad request"
        ]
      }
    ]
  },
  "messages": {
    "missing_field": [
      "Bad request"
    ],
    "invalid_input": [
      "Already logged in",
      "Invalid request"
    ],
    "token_expired": [
      "Expired token"
    ],
    "not_found": [
      "User not found"
    ],
    "invalid_credentials": [
      "Password Mismatch"
    ],
    "email_unverified": [
      "Please check your email and activate your account."
    ],
    "account_exists": [
      "Unable to signup."
    ]
  }
} as const
