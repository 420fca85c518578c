// Generated from the contract by `npm run generate`. Do not edit.

export const thunderContract = {
  "slug": "thunder",
  "operations": {
    "thunderCreateUser": {
      "method": "POST",
      "path": "/users",
      "security": [
        "thunderApplication"
      ],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "email": {
          "required": true
        },
        "password": {
          "required": false,
          "minLength": 1,
          "maxLength": 1024
        },
        "creationTime": {
          "required": false
        },
        "lastUpdateTime": {
          "required": false
        }
      },
      "replies": {
        "created": {
          "status": 201,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": false,
              "verificationToken": null
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772442000,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "missing_field.user": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Cannot post a null user. (User: null)"
        },
        "missing_field.email": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Cannot post a user without an email address. (User: null)"
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Invalid email address format. Please try again. (User: ada@example)"
        },
        "invalid_input.json": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 400,
            "message": "Unable to process JSON"
          }
        },
        "application_unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "text/plain",
            "www-authenticate": "Basic realm=\"THUNDER - AUTHENTICATION\""
          },
          "body": "Credentials are required to access this resource."
        },
        "email_taken": {
          "status": 409,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "A user with the same email address already exists. (User: ada@example.com)"
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 413,
            "message": "HTTP 413 Request Entity Too Large"
          }
        },
        "invalid_input.media_type": {
          "status": 415,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 415,
            "message": "HTTP 415 Unsupported Media Type"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "The database rejected the request. Check your data and try again. (User: ada@example.com)"
        },
        "unavailable": {
          "status": 503,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Database is currently unavailable. Please try again later. (User: ada@example.com)"
        }
      }
    },
    "thunderUpdateUser": {
      "method": "PUT",
      "path": "/users",
      "security": [
        "thunderApplication",
        "thunderPassword"
      ],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "email": {
          "required": true
        },
        "password": {
          "required": false,
          "minLength": 1,
          "maxLength": 1024
        },
        "creationTime": {
          "required": false
        },
        "lastUpdateTime": {
          "required": false
        }
      },
      "replies": {
        "updated": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": false,
              "verificationToken": null
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772533800,
            "fullName": "Ada Lovelace",
            "interests": [
              "engines"
            ]
          }
        },
        "password_changed": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": false,
              "verificationToken": null
            },
            "password": "difference-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772533800,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "address_changed": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada.lovelace@example.com",
              "verified": false,
              "verificationToken": null
            },
            "password": "analytical-engine",
            "creationTime": 1772533800,
            "lastUpdateTime": 1772533800,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "missing_field.user": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Cannot post a null user. (User: null)"
        },
        "missing_field.email": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Cannot post a user without an email address. (User: null)"
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Invalid email address format. Please try again. (User: ada@example)"
        },
        "missing_field.password": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Credentials are required to access this resource. (User: ada@example.com)"
        },
        "invalid_input.json": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 400,
            "message": "Unable to process JSON"
          }
        },
        "application_unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "text/plain",
            "www-authenticate": "Basic realm=\"THUNDER - AUTHENTICATION\""
          },
          "body": "Credentials are required to access this resource."
        },
        "invalid_credentials": {
          "status": 401,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Unable to validate user with provided credentials. (User: ada@example.com)"
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "User not found in the database. (User: ada@example.com)"
        },
        "email_taken": {
          "status": 409,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "A user with the new email address already exists. (User: ada@example.com)"
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 413,
            "message": "HTTP 413 Request Entity Too Large"
          }
        },
        "invalid_input.media_type": {
          "status": 415,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 415,
            "message": "HTTP 415 Unsupported Media Type"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "The database rejected the request. Check your data and try again. (User: ada@example.com)"
        },
        "unavailable": {
          "status": 503,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Database is currently unavailable. Please try again later. (User: ada@example.com)"
        }
      }
    },
    "thunderGetUser": {
      "method": "GET",
      "path": "/users",
      "security": [
        "thunderApplication",
        "thunderPassword"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "found": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": false,
              "verificationToken": null
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772442000,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "found_verified": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": true,
              "verificationToken": "ada0ada0-ada0-4ada-8ada-ada0ada0ada0"
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772442600,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Incorrect or missing email query parameter. (User: null)"
        },
        "missing_field.password": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Credentials are required to access this resource. (User: ada@example.com)"
        },
        "application_unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "text/plain",
            "www-authenticate": "Basic realm=\"THUNDER - AUTHENTICATION\""
          },
          "body": "Credentials are required to access this resource."
        },
        "invalid_credentials": {
          "status": 401,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Unable to validate user with provided credentials. (User: ada@example.com)"
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "User not found in the database. (User: ada@example.com)"
        },
        "unavailable": {
          "status": 503,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Database is currently unavailable. Please try again later. (User: ada@example.com)"
        }
      }
    },
    "thunderDeleteUser": {
      "method": "DELETE",
      "path": "/users",
      "security": [
        "thunderApplication",
        "thunderPassword"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "deleted": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": false,
              "verificationToken": null
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772442000,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Incorrect or missing email query parameter. (User: null)"
        },
        "missing_field.password": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Credentials are required to access this resource. (User: ada@example.com)"
        },
        "application_unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "text/plain",
            "www-authenticate": "Basic realm=\"THUNDER - AUTHENTICATION\""
          },
          "body": "Credentials are required to access this resource."
        },
        "invalid_credentials": {
          "status": 401,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Unable to validate user with provided credentials. (User: ada@example.com)"
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "User not found in the database. (User: ada@example.com)"
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "The database rejected the request. Check your data and try again. (User: ada@example.com)"
        },
        "unavailable": {
          "status": 503,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Database is currently unavailable. Please try again later. (User: ada@example.com)"
        }
      }
    },
    "thunderSendVerification": {
      "method": "POST",
      "path": "/verify",
      "security": [
        "thunderApplication",
        "thunderPassword"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "mail_sent": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": false,
              "verificationToken": "ada0ada0-ada0-4ada-8ada-ada0ada0ada0"
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772442300,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Incorrect or missing email query parameter. (User: null)"
        },
        "missing_field.password": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Credentials are required to access this resource. (User: ada@example.com)"
        },
        "application_unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "text/plain",
            "www-authenticate": "Basic realm=\"THUNDER - AUTHENTICATION\""
          },
          "body": "Credentials are required to access this resource."
        },
        "invalid_credentials": {
          "status": 401,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Unable to validate user with provided credentials. (User: ada@example.com)"
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "User not found in the database. (User: ada@example.com)"
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "The database rejected the request. Check your data and try again. (User: ada@example.com)"
        },
        "server_error.mail": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "An error occurred while attempting to send email. (User: ada@example.com)"
        },
        "unavailable": {
          "status": 503,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Database is currently unavailable. Please try again later. (User: ada@example.com)"
        }
      }
    },
    "thunderVerify": {
      "method": "GET",
      "path": "/verify",
      "security": [],
      "consumes": [],
      "fields": {},
      "replies": {
        "verified": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": true,
              "verificationToken": "ada0ada0-ada0-4ada-8ada-ada0ada0ada0"
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772442600,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "see_other": {
          "status": 303,
          "headers": {
            "location": "http://127.0.0.1:4010/thunder/verify/success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Incorrect or missing email query parameter. (User: null)"
        },
        "missing_field.token": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Incorrect or missing verification token query parameter. (User: ada@example.com)"
        },
        "verification_invalid": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Incorrect verification token. (User: ada@example.com)"
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 400,
            "message": "query param response_type is not a valid ResponseType"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "User not found in the database. (User: ada@example.com)"
        },
        "verification_invalid.unset": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Bad value found for user verification token. (User: ada@example.com)"
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "The database rejected the request. Check your data and try again. (User: ada@example.com)"
        },
        "unavailable": {
          "status": 503,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Database is currently unavailable. Please try again later. (User: ada@example.com)"
        }
      }
    },
    "thunderResetVerification": {
      "method": "POST",
      "path": "/verify/reset",
      "security": [
        "thunderApplication",
        "thunderPassword"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "reset": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": {
              "address": "ada@example.com",
              "verified": false,
              "verificationToken": null
            },
            "password": "analytical-engine",
            "creationTime": 1772442000,
            "lastUpdateTime": 1772612100,
            "fullName": "Ada Lovelace",
            "interests": [
              "poetry",
              "engines"
            ]
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Incorrect or missing email query parameter. (User: null)"
        },
        "missing_field.password": {
          "status": 400,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Credentials are required to access this resource. (User: ada@example.com)"
        },
        "application_unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "text/plain",
            "www-authenticate": "Basic realm=\"THUNDER - AUTHENTICATION\""
          },
          "body": "Credentials are required to access this resource."
        },
        "invalid_credentials": {
          "status": 401,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Unable to validate user with provided credentials. (User: ada@example.com)"
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "User not found in the database. (User: ada@example.com)"
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "The database rejected the request. Check your data and try again. (User: ada@example.com)"
        },
        "unavailable": {
          "status": 503,
          "headers": {
            "content-type": "text/plain"
          },
          "body": "Database is currently unavailable. Please try again later. (User: ada@example.com)"
        }
      }
    },
    "thunderGetVerificationSuccess": {
      "method": "GET",
      "path": "/verify/success",
      "security": [],
      "consumes": [],
      "fields": {},
      "replies": {
        "success_page": {
          "status": 200,
          "headers": {
            "content-type": "text/html"
          },
          "body": "<!DOCTYPE html>\n<html lang=\"en\">\n  <head><meta charset=\"utf-8\"><title>Success!</title></head>\n  <body>\n    <h1>Success!</h1>\n    <p>Your account has been verified.</p>\n  </body>\n</html>\n"
        },
        "invalid_input": {
          "status": 406,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "code": 406,
            "message": "HTTP 406 Not Acceptable"
          }
        }
      }
    }
  }
} as const
