// Generated from the contract by `npm run generate`. Do not edit.

export const thunderFacts = {
  "slug": "thunder",
  "operations": {
    "POST /users": [
      "thunderCreateUser",
      "thunderApplication",
      ""
    ],
    "PUT /users": [
      "thunderUpdateUser",
      "thunderApplication thunderPassword",
      ""
    ],
    "GET /users": [
      "thunderGetUser",
      "thunderApplication thunderPassword",
      ""
    ],
    "DELETE /users": [
      "thunderDeleteUser",
      "thunderApplication thunderPassword",
      ""
    ],
    "POST /verify": [
      "thunderSendVerification",
      "thunderApplication thunderPassword",
      ""
    ],
    "GET /verify": [
      "thunderVerify",
      "",
      "text"
    ],
    "POST /verify/reset": [
      "thunderResetVerification",
      "thunderApplication thunderPassword",
      ""
    ],
    "GET /verify/success": [
      "thunderGetVerificationSuccess",
      "",
      "text"
    ]
  },
  "messages": {
    "missing_field": [
      "Cannot post a null user.",
      "Cannot post a user without an email address.",
      "400 Credentials are required to access this resource.",
      "Incorrect or missing email query parameter.",
      "Incorrect or missing verification token query parameter."
    ],
    "invalid_input": [
      "Invalid email address format",
      "Unable to process JSON",
      "query param response_type is not a valid ResponseType",
      "HTTP 406 Not Acceptable"
    ],
    "application_unauthorized": [
      "401 Credentials are required to access this resource."
    ],
    "email_taken": [
      "A user with the same email address already exists.",
      "A user with the new email address already exists."
    ],
    "invalid_credentials": [
      "Unable to validate user with provided credentials."
    ],
    "not_found": [
      "User not found in the database."
    ],
    "verification_invalid": [
      "Incorrect verification token.",
      "Bad value found for user verification token."
    ]
  }
} as const
