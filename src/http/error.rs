//! The response to a refused or failed request.

use actix_web::http::StatusCode;
use actix_web::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use forgevault_api_types::error::ErrorBody;

use crate::error::{Code, Error};

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        status(self.code())
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        let mut answer = HttpResponse::build(status);
        if let Some(seconds) = self.retry_after_seconds() {
            answer.insert_header((RETRY_AFTER, seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            answer.insert_header((WWW_AUTHENTICATE, "Bearer"));
        }
        answer.json(ErrorBody {
            error: self.code().as_str().into(),
            message: self.message().to_owned().into(),
            count: self.count(),
            confirmation_uri: self.confirmation_uri().map(|uri| uri.to_owned().into()),
        })
    }
}

fn status(code: Code) -> StatusCode {
    StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_has_the_status_of_its_code() {
        for code in Code::ALL {
            assert_eq!(status(*code).as_u16(), code.status());
        }
    }
}
