// Generated from the contract by `npm run generate`. Do not edit.

export const fluencyBoxFacts = {
  "slug": "fluency-box",
  "operations": {
    "POST /login": [
      "fluencyBoxLogin",
      "fluencyBoxBasic",
      ""
    ],
    "POST /refresh_token": [
      "fluencyBoxRefreshToken",
      "fluencyBoxRefreshToken",
      ""
    ],
    "POST /users": [
      "fluencyBoxCreateUser",
      "",
      ""
    ],
    "GET /users/{id}": [
      "fluencyBoxGetUser",
      "fluencyBoxAccessToken",
      ""
    ],
    "PUT /users/{id}": [
      "fluencyBoxUpdateUser",
      "fluencyBoxAccessToken",
      ""
    ],
    "DELETE /users/{id}": [
      "fluencyBoxDeleteUser",
      "fluencyBoxAccessToken",
      ""
    ],
    "PUT /users/{id}/password": [
      "fluencyBoxUpdatePassword",
      "fluencyBoxAccessToken",
      ""
    ],
    "PUT /users/{id}/profile_picture": [
      "fluencyBoxUpdatePicture",
      "fluencyBoxAccessToken",
      "multipart"
    ],
    "POST /reset_password": [
      "fluencyBoxRequestPasswordReset",
      "",
      ""
    ],
    "PUT /users/{email}/password_reset": [
      "fluencyBoxResetPassword",
      "",
      ""
    ]
  },
  "messages": {
    "invalid_credentials": [
      "Invalid Credentials"
    ],
    "token_invalid": [
      "Token is invalid"
    ],
    "email_taken": [
      "Email already registered"
    ],
    "username_taken": [
      "User name already registered"
    ],
    "missing_field": [
      "No email address in request",
      "No password in request",
      "No first name in request",
      "No last name in request",
      "No user name in request",
      "No phone number in request",
      "No email in request"
    ],
    "invalid_input": [
      "Request body is not valid"
    ],
    "token_expired": [
      "Token has expired"
    ],
    "not_found": [
      "No user found"
    ],
    "file_missing": [
      "No file found"
    ]
  }
} as const
