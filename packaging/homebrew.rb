class Ladder < Formula
  desc "Checker and language server for career ladders"
  homepage "$repository"
  version "$version"
  license "MIT"

  on_macos do
    on_arm do
      url "$release/ladder-$version-darwin-aarch64.tar.gz"
      sha256 "$darwin_aarch64"
    end
    on_intel do
      url "$release/ladder-$version-darwin-x86_64.tar.gz"
      sha256 "$darwin_x86_64"
    end
  end

  on_linux do
    on_arm do
      url "$release/ladder-$version-linux-aarch64.tar.gz"
      sha256 "$linux_aarch64"
    end
    on_intel do
      url "$release/ladder-$version-linux-x86_64.tar.gz"
      sha256 "$linux_x86_64"
    end
  end

  def install
    prefix.install "bin", "share"
  end

  test do
    (testpath/"team.ladder").write "## Team\n\nLevel/Skill\tCraft\n1\tShapes bowls.\n2\tThrows pots.\n"
    system bin/"ladder", "check", "team.ladder"
  end
end
