//! A client that takes its answer slowly, or never.

use std::net::{SocketAddr, TcpStream};

use crate::process::service::PATIENCE;

pub struct SlowReader;

impl SlowReader {
    /// A connection on which little can wait to be read: what the client does not take stays with the
    /// service.
    pub fn connect(address: SocketAddr) -> TcpStream {
        let socket =
            socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
        socket.set_recv_buffer_size(4096).unwrap();
        socket.connect(&address.into()).unwrap();
        let stream: TcpStream = socket.into();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream
    }
}
