// Generated from the contract by `npm run generate`. Do not edit.

export const nwappFacts = {
  "slug": "nwapp",
  "operations": {
    "POST /api/v1/public/login": [
      "nwappLogin",
      "",
      ""
    ],
    "POST /api/v1/public/logout": [
      "nwappLogout",
      "nwappAccessToken",
      ""
    ],
    "GET /api/v1/public/profile": [
      "nwappGetProfile",
      "nwappAccessToken",
      ""
    ],
    "POST /api/v1/public/refresh-token": [
      "nwappRefreshToken",
      "",
      ""
    ],
    "POST /api/v1/public/register": [
      "nwappRegister",
      "",
      ""
    ]
  },
  "messages": {
    "invalid_credentials": [
      "Email or password is incorrect."
    ],
    "account_locked": [
      "Your account is locked until its email is verified."
    ],
    "missing_field": [
      "This field is required.",
      "This field may not be blank.",
      "This field may not be null."
    ],
    "invalid_input": [
      "JSON parse error",
      "Not a valid string.",
      "Ensure this field has no more than",
      "Enter a valid email address."
    ],
    "token_invalid": [
      "Authentication token is invalid.",
      "Authentication credentials were not provided."
    ],
    "email_taken": [
      "Email is not unique."
    ],
    "weak_password": [
      "This password is too short",
      "This password is entirely numeric.",
      "This password is too common.",
      "The password is too similar to the email."
    ]
  }
} as const
