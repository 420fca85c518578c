// Generated from the contract by `npm run generate`. Do not edit.

export const notesContract = {
  "slug": "notes",
  "operations": {
    "notesLogin": {
      "method": "POST",
      "path": "/auth/login",
      "security": [],
      "consumes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "fields": {
        "username": {
          "required": true,
          "minLength": 1,
          "maxLength": 320
        },
        "password": {
          "required": true,
          "minLength": 1,
          "maxLength": 1024
        }
      },
      "replies": {
        "signed_in": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Login success",
            "tokens": {
              "access_token": "a.ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0",
              "valid_for": 7200,
              "refresh_token": "r.ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1",
              "reference_token": "auth_grant",
              "type": "api"
            }
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Bad request"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Already logged in"
          }
        },
        "token_expired": {
          "status": 403,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Expired token"
          }
        },
        "not_found": {
          "status": 406,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "User not found"
          }
        },
        "invalid_credentials": {
          "status": 406,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Password Mismatch"
          }
        },
        "email_unverified": {
          "status": 406,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Please check your email and activate your account."
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Request body too large"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Internal server error"
          }
        }
      }
    },
    "notesRefresh": {
      "method": "POST",
      "path": "/auth/refresh",
      "security": [],
      "consumes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "fields": {
        "refresh_token": {
          "required": true,
          "minLength": 66,
          "maxLength": 66,
          "pattern": "^r\\.[0-9a-f]{64}$"
        }
      },
      "replies": {
        "refreshed": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Refresh Success",
            "tokens": {
              "access_token": "a.ada2ada2ada2ada2ada2ada2ada2ada2ada2ada2ada2ada2ada2ada2ada2ada2",
              "valid_for": 7200,
              "refresh_token": "d.ada3ada3ada3ada3ada3ada3ada3ada3",
              "reference_token": "r.ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1ada1",
              "type": "api"
            }
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Bad request"
          }
        },
        "token_expired": {
          "status": 403,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Expired token"
          }
        },
        "invalid_input": {
          "status": 406,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Invalid request"
          }
        },
        "token_expired.refresh": {
          "status": 406,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Expired token"
          }
        },
        "token_invalid": {
          "status": 406,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "User not found"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Request body too large"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Internal server error"
          }
        }
      }
    },
    "notesSignup": {
      "method": "POST",
      "path": "/auth/signup",
      "security": [],
      "consumes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "fields": {
        "username": {
          "required": true,
          "minLength": 1,
          "maxLength": 64,
          "pattern": "^[A-Za-z0-9_.\\-]+$"
        },
        "password": {
          "required": true,
          "minLength": 9,
          "maxLength": 1024
        },
        "email": {
          "required": true,
          "minLength": 3,
          "maxLength": 320
        }
      },
      "replies": {
        "signed_up": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Signup success",
            "userid": 26
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Bad request"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Bad request"
          }
        },
        "weak_password": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Bad request"
          }
        },
        "token_expired": {
          "status": 403,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Expired token"
          }
        },
        "account_exists": {
          "status": 409,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Unable to signup."
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Request body too large"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Internal server error"
          }
        }
      }
    }
  }
} as const
