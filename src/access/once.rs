//! Changes by the API, which a caller may repeat with an idempotency key. The key is judged after the caller's
//! rights, and before everything else: preconditions, the licence, what exists and what conflicts.

use std::str::FromStr as _;

use actix_web::HttpResponse;
use actix_web::http::header::{IF_MATCH, IF_NONE_MATCH};

use super::context::RequestContext;
use crate::commit::Command;
use crate::error::{Code, Error};
use crate::http::answer::IDEMPOTENCY_KEY;
use crate::http::incoming::Incoming;
use crate::http::{frame, header_lines};
use crate::idempotency::{
    Answer, Answered, Caller, Dependencies, IdempotencyKey, Kept, KeyedRequest, MAX_WAIT, Once,
    Replay, RequestParts, store,
};
use crate::row_macs::{mac, read_verified};
use crate::secrets::SecretName;

/// What is to be done for a request.
pub enum Begun<T> {
    /// Nothing: it was executed before.
    Before(Answered),
    /// What was prepared, with the key under which its answer is to be kept, if it has one.
    Now(T, Option<KeyedRequest>),
}

impl RequestContext {
    /// Executes a change as [`Self::execute`] does, once for each idempotency key, and responds.
    ///
    /// # Errors
    /// See [`Self::execute_once`].
    pub async fn answer_once<'a, W: Command>(
        &self,
        body: Incoming<'a>,
        prepare: impl AsyncFnOnce(Incoming<'a>) -> Result<W, Error>,
        answer: impl Fn(W::Output) -> Result<Answer, Error> + Send + Sync + 'static,
    ) -> Result<HttpResponse, Error> {
        let answered = self.execute_once(body, prepare, answer).await?;
        Ok(answered.into())
    }

    /// Executes a change as [`Self::execute`] does, once for each idempotency key. `answer` makes the answer
    /// that is kept with the change.
    ///
    /// # Errors
    /// Those of [`Self::begin_once`], and why nothing could be committed.
    pub async fn execute_once<'a, W: Command>(
        &self,
        body: Incoming<'a>,
        prepare: impl AsyncFnOnce(Incoming<'a>) -> Result<W, Error>,
        answer: impl Fn(W::Output) -> Result<Answer, Error> + Send + Sync + 'static,
    ) -> Result<Answered, Error> {
        let (command, keyed) = match self.begin_once(body, prepare).await? {
            Begun::Before(answered) => return Ok(answered),
            Begun::Now(command, keyed) => (command, keyed),
        };
        self.commit(Once::new(command, keyed, answer)).await
    }

    /// Prepares a change, unless it was made before with the same key: then its replay is recorded. A refusal
    /// is recorded too.
    ///
    /// # Errors
    /// [`Code::InvalidRequest`] for an invalid key, [`Code::IdempotencyMismatch`] for one that was used for
    /// another request, [`Code::Conflict`] while another request uses it; the refusal of `prepare`, or why
    /// its entry could not be committed.
    pub async fn begin_once<'a, T>(
        &self,
        body: Incoming<'a>,
        prepare: impl AsyncFnOnce(Incoming<'a>) -> Result<T, Error>,
    ) -> Result<Begun<T>, Error> {
        enum Plan<T> {
            Replay(Kept),
            Run(T, Option<KeyedRequest>),
        }
        let plan = async || {
            let mut body = body;
            let Some(keyed) = self.keyed(&mut body).await? else {
                return Ok(Plan::Run(prepare(body).await?, None));
            };
            if let Some(kept) = self.kept(&keyed).await? {
                return Ok(Plan::Replay(kept));
            }
            match prepare(body).await {
                Ok(prepared) => Ok(Plan::Run(prepared, Some(keyed))),
                // Another process may have done what this one finds done.
                Err(refusal) => match self.kept(&keyed).await? {
                    Some(kept) => Ok(Plan::Replay(kept)),
                    None => Err(refusal),
                },
            }
        };
        match self.validate(plan).await? {
            Plan::Run(prepared, keyed) => {
                let keyed = keyed.map(|keyed| KeyedRequest {
                    depends_on: self.used_rights.dependencies(),
                    ..keyed
                });
                Ok(Begun::Now(prepared, keyed))
            }
            Plan::Replay(kept) => Ok(Begun::Before(self.commit(Replay(kept)).await?)),
        }
    }

    /// Reads the key and waits for its turn.
    async fn keyed(&self, body: &mut Incoming<'_>) -> Result<Option<KeyedRequest>, Error> {
        let req = body.request();
        let Some(key) = IdempotencyKey::parse(&header_lines(req, IDEMPOTENCY_KEY))? else {
            return Ok(None);
        };
        let method = frame::method_of(req);
        let digest = RequestParts {
            method: method.as_str(),
            path: req.uri().path(),
            query: req.query_string(),
            if_match: &header_lines(req, IF_MATCH),
            if_none_match: &header_lines(req, IF_NONE_MATCH),
            body: body.read().await?,
        }
        .digest();
        let caller = Caller {
            repo_id: self.repo_id,
            author: self.author(),
            key,
        };
        let turn = self.app.in_flight.turn(&caller, MAX_WAIT).await?;
        let pattern = req.match_pattern().unwrap_or_default();
        Ok(Some(KeyedRequest {
            caller,
            digest,
            route: format!("{method} {pattern}"),
            depends_on: Dependencies::default(),
            turn,
        }))
    }

    /// Returns what is kept for the request, if the caller still has the rights that it depended on.
    async fn kept(&self, keyed: &KeyedRequest) -> Result<Option<Kept>, Error> {
        let (db, row_macs) = (&self.app.db, &self.app.row_macs);
        let read = async || {
            let row = store::find_live(db.conn(), &keyed.caller, self.app.clock.now_unix()).await?;
            let Some(row) = row else { return Ok(None) };
            let key = row_macs.audit_key(db, self.repo_id).await?;
            let key = key.ok_or_else(Error::decryption_failed)?;
            Ok(Some((row, key.row_key())))
        };
        // All rows of a repository may be deleted between reading the row and the key.
        let verify = async |found: &Option<_>| {
            let is_valid = |(row, key): &(_, _)| mac::verify_kept_answer(key, row);
            Ok(found.as_ref().is_none_or(is_valid))
        };
        let Some((row, key)) = read_verified(read, verify).await?.0 else {
            return Ok(None);
        };
        let kept = keyed.open(&key, &row)?;
        for (access, name) in &kept.depends_on.names {
            let parsed = SecretName::from_str(name).map_err(|_| Error::internal())?;
            let checked = self.check_name(*access, &parsed);
            checked.map_err(|error| error.about(name))?;
        }
        if kept.depends_on.site_admin && !self.is_site_admin() {
            return Err(Error::new(Code::Forbidden, "requires a site admin"));
        }
        Ok(Some(kept))
    }
}
